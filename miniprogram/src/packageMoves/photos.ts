import { useEffect, useState } from 'react';
import { newKey } from '@/api/acts';
import { askPhotoForm } from '@/api/moves';
import { type Trouble, troubleOf } from '@/api/problem';
import { asEvidence } from '@/capture/compress';
import { hashOf } from '@/capture/hash';
import { bytesOf, keptShot } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';
import { pickMedia } from '@/capture/pick';
import { upload } from '@/capture/upload';
import { useWatched } from '@/state/create-state';
import { dropLapsed, keptPhotos, type MovePhoto } from './kept-photos';

/** The photographs of one request: each is kept first, then sent; what did not get through is sent again by a tap. */
export function useMovePhotos() {
  const photos = useWatched(keptPhotos);
  const progress = useWatched(keptPhotos.progress);
  const [notAPhoto, setNotAPhoto] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  useEffect(() => dropLapsed(new Date()), []);

  const send = async ({ id, file, request }: MovePhoto): Promise<void> => {
    if (keptPhotos.progress.get()[id] !== undefined) return;
    setTrouble(undefined);
    const say = (percent: number) => keptPhotos.progress.tell(id, percent);
    try {
      say(0);
      const shot = await keptShot(file);
      if (!shot) throw new Error('the phone cleared it away');
      const { photoId, ...form } = await askPhotoForm(request);
      await upload(form, shot, say);
      const sentAt = new Date().toISOString();
      keptPhotos.change((all) => all.map((one) => (one.id === id ? { ...one, photoId, sentAt } : one)));
    } catch (fault) {
      setTrouble(troubleOf(fault));
    }
    keptPhotos.progress.end(id);
  };

  const add = async (): Promise<void> => {
    setNotAPhoto(false);
    const turn = keptPhotos.turn();
    const picked = await pickMedia(false);
    if (!picked) return;
    const shot = await asEvidence(picked);
    const bytes = await bytesOf(shot);
    const mediaType = mediaTypeOf(bytes);
    if (!mediaType || mediaType === 'image/heic') return setNotAPhoto(true);
    const id = newKey();
    const request = { mediaType, sizeBytes: bytes.length, sha256: await hashOf(bytes) };
    const photo: MovePhoto = { id, request, file: await keptPhotos.keepFile(id, shot) };
    // Signed out meanwhile: it belongs to no request, and to nobody who holds the phone now.
    if (turn !== keptPhotos.turn()) return keptPhotos.dropOrphans();
    keptPhotos.change((all) => [...all, photo]);
    await send(photo);
  };
  const remove = ({ id }: MovePhoto): void => {
    keptPhotos.change((all) => all.filter((one) => one.id !== id));
    void keptPhotos.dropOrphans();
  };
  return { photos, progress, notAPhoto, trouble, add, send, remove };
}
export type MovePhotos = ReturnType<typeof useMovePhotos>;
