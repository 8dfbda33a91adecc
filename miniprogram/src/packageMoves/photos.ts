import type { AddMovePhotoRequest } from '@yilu/contracts';
import { useState } from 'react';
import { newKey } from '@/api/acts';
import { askPhotoForm } from '@/api/moves';
import { type Trouble, troubleOf } from '@/api/problem';
import { asEvidence } from '@/capture/compress';
import { hashOf } from '@/capture/hash';
import { bytesOf, dropShot, keepShot, keptShot } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';
import { pickMedia } from '@/capture/pick';
import { upload } from '@/capture/upload';
import { useDraft } from '@/state/use-draft';

/** A photograph of a request, kept on the phone until the store has it. */
export interface MovePhoto {
  readonly id: string;
  readonly request: AddMovePhotoRequest;
  /** Where the phone keeps it. */
  readonly file: string;
  readonly photoId?: string;
}

/** The photographs of one request: each is kept first, then sent; what did not get through is sent again by a tap. */
export function useMovePhotos(form: string) {
  const [{ photos }, change] = useDraft<{ photos: readonly MovePhoto[] }>(form, { photos: [] });
  const [progress, setProgress] = useState<Readonly<Record<string, number>>>({});
  const [notAPhoto, setNotAPhoto] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  const send = async (photo: MovePhoto, all: readonly MovePhoto[]): Promise<void> => {
    setTrouble(undefined);
    const say = (percent: number) => setProgress((before) => ({ ...before, [photo.id]: percent }));
    try {
      const shot = await keptShot(photo.file);
      if (!shot) throw new Error('the phone cleared it away');
      say(0);
      const made = await askPhotoForm(photo.request);
      await upload(made, shot, say);
      change({ photos: all.map((one) => (one.id === photo.id ? { ...one, photoId: made.photoId } : one)) });
      await dropShot(photo.file);
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
    setProgress(({ [photo.id]: _, ...rest }) => rest);
  };

  const add = async (): Promise<void> => {
    setNotAPhoto(false);
    const picked = await pickMedia(false);
    if (!picked) return;
    const shot = await asEvidence(picked);
    const bytes = await bytesOf(shot);
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType || mediaType === 'image/heic') return setNotAPhoto(true);
    const id = newKey();
    const request = { mediaType, sizeBytes: bytes.length, sha256: await hashOf(bytes) };
    const photo: MovePhoto = { id, request, file: await keepShot(id, shot) };
    const all = [...photos, photo];
    change({ photos: all });
    await send(photo, all);
  };
  return { photos, progress, notAPhoto, trouble, add, send: (photo: MovePhoto) => send(photo, photos) };
}
export type MovePhotos = ReturnType<typeof useMovePhotos>;
