import type { AddCertificateRequest, CertificateForm } from '@yilu/contracts';
import { useState } from 'react';
import { newKey } from '@/api/acts';
import { askCertificateForm } from '@/api/exams';
import { type Trouble, troubleOf } from '@/api/problem';
import { asEvidence } from '@/capture/compress';
import { hashOf } from '@/capture/hash';
import { bytesOf, dropShot, keepShot, keptShot } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';
import { pickMedia } from '@/capture/pick';
import { upload } from '@/capture/upload';
import { useDraft } from '@/state/use-draft';

interface Taken {
  readonly request: AddCertificateRequest;
  /** Where the phone keeps it until the store has it. */
  readonly file: string;
}
interface Kept {
  readonly taken?: Taken | undefined;
  readonly certificateId?: CertificateForm['certificateId'] | undefined;
}

/** The one photograph of a paper: kept first, then sent; what did not get through is sent again by a tap. */
export function usePaper(form: string) {
  const [{ taken, certificateId }, change] = useDraft<Kept>(form, {});
  const [percent, setPercent] = useState<number>();
  const [notAPhoto, setNotAPhoto] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const send = async ({ request, file }: Taken): Promise<void> => {
    setTrouble(undefined);
    setPercent(0);
    try {
      const shot = await keptShot(file);
      if (!shot) throw new Error('the phone cleared it away');
      const made = await askCertificateForm(request);
      await upload(made, shot, setPercent);
      change({ certificateId: made.certificateId });
      await dropShot(file);
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
    setPercent(undefined);
  };

  const take = async (): Promise<void> => {
    setNotAPhoto(false);
    const picked = await pickMedia(false);
    if (!picked) return;
    const shot = await asEvidence(picked);
    const bytes = await bytesOf(shot);
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType || mediaType === 'image/heic') return setNotAPhoto(true);
    const request = { mediaType, sizeBytes: bytes.length, sha256: await hashOf(bytes) };
    const next: Taken = { request, file: await keepShot(newKey(), shot) };
    change({ taken: next, certificateId: undefined });
    await send(next);
  };
  return { taken, certificateId, percent, notAPhoto, trouble, take, send };
}
export type Paper = ReturnType<typeof usePaper>;
