import type { AddEvidenceRequest } from '@yilu/contracts';
import { useState } from 'react';
import { newKey } from '@/api/acts';
import { askEvidenceForm } from '@/api/defences';
import { type Trouble, troubleOf } from '@/api/problem';
import { asEvidence } from '@/capture/compress';
import { hashOf } from '@/capture/hash';
import { bytesOf, dropShot, keepShot, keptShot } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';
import { pickMedia } from '@/capture/pick';
import { upload } from '@/capture/upload';
import { useDraft } from '@/state/use-draft';

type MediaType = AddEvidenceRequest['mediaType'];

/** One document of a defence, kept on the phone until the store has it. */
export interface Exhibit {
  readonly id: string;
  readonly kind: string;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly sha256: string;
  /** Where the phone keeps it. */
  readonly file: string;
  readonly documentId?: string;
}

export const mostPhotos = 5;
const mostBytes = 20_000_000;

function evidenceTypeOf(bytes: Uint8Array): MediaType | undefined {
  const picture = mediaTypeOf(bytes);
  if (picture) return picture === 'image/heic' ? undefined : picture;
  const box = String.fromCharCode(...Array.from(bytes.subarray(4, 8)));
  return box === 'ftyp' ? 'video/mp4' : undefined;
}

export const isFilm = ({ mediaType }: Pick<Exhibit, 'mediaType'>): boolean => mediaType === 'video/mp4';

/** The documents of one form: each is kept first, then sent; what did not get through is sent again by a tap. */
export function useEvidence(recordId: string, form: string) {
  const [{ exhibits }, change] = useDraft<{ readonly exhibits: readonly Exhibit[] }>(form, { exhibits: [] });
  const [progress, setProgress] = useState<Readonly<Record<string, number>>>({});
  const [refusal, setRefusal] = useState<'too_large' | 'not_media'>();
  const [trouble, setTrouble] = useState<Trouble>();

  const send = async (exhibit: Exhibit): Promise<void> => {
    setTrouble(undefined);
    const shot = await keptShot(exhibit.file);
    const say = (percent: number) => setProgress((before) => ({ ...before, [exhibit.id]: percent }));
    try {
      if (!shot) throw new Error('the phone cleared it away');
      say(0);
      const { kind, mediaType, bytes, sha256 } = exhibit;
      const made = await askEvidenceForm(recordId, { kind, mediaType, bytes, sha256 });
      await upload(made, shot, say, isFilm(exhibit) ? 'video' : 'image');
      const { documentId } = made;
      change((now) => ({
        exhibits: now.exhibits.map((one) => (one.id === exhibit.id ? { ...one, documentId } : one)),
      }));
      await dropShot(exhibit.file);
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
    setProgress(({ [exhibit.id]: _, ...rest }) => rest);
  };

  const add = async (kind: string, film: boolean): Promise<void> => {
    setRefusal(undefined);
    const picked = await pickMedia(film);
    if (!picked) return;
    const original = await bytesOf(picked);
    const filmed = evidenceTypeOf(original) === 'video/mp4';
    const shot = filmed ? picked : await asEvidence(picked);
    const bytes = filmed ? original : await bytesOf(shot);
    const mediaType = evidenceTypeOf(bytes);
    if (!mediaType) return setRefusal('not_media');
    if (bytes.length > mostBytes) return setRefusal('too_large');
    const id = newKey();
    const exhibit: Exhibit = {
      id,
      kind,
      mediaType,
      bytes: bytes.length,
      sha256: await hashOf(bytes),
      file: await keepShot(id, shot),
    };
    change((now) => ({ exhibits: [...now.exhibits, exhibit] }));
    await send(exhibit);
  };

  const remove = (exhibit: Exhibit): void => {
    change((now) => ({ exhibits: now.exhibits.filter(({ id }) => id !== exhibit.id) }));
    void dropShot(exhibit.file);
  };
  return { exhibits, progress, refusal, trouble, add, remove, send };
}
export type Evidence = ReturnType<typeof useEvidence>;
