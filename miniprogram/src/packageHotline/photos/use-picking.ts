import { useRef, useState } from 'react';
import { forgotten } from '@/api/session';
import type { CameraWords } from '@/capture/exif';
import { dropShot } from '@/capture/keep';
import type { KeptPhoto, UnfitPhoto } from './kept-photo';
import { type PhotoOrigin, pickPhotos } from './pick-photos';
import { preparePhoto } from './prepare-photo';

interface Picking {
  /** Pictures are being made ready. */
  readonly busy: boolean;
  /** What was wrong with the last ones. */
  readonly unfit: UnfitPhoto | undefined;
  /** True where at least one was taken. */
  add(origin: PhotoOrigin): Promise<boolean>;
}

/** Takes or chooses photographs, as many as there is room for, and hands each over once the phone keeps it. */
export function usePicking(
  room: number,
  onPhoto: (photo: KeptPhoto, words: CameraWords, origin: PhotoOrigin) => void,
): Picking {
  const [busy, setBusy] = useState(false);
  const [unfit, setUnfit] = useState<UnfitPhoto>();
  const running = useRef(false);
  const add = async (origin: PhotoOrigin): Promise<boolean> => {
    if (running.current) return false;
    if (room <= 0) {
      setUnfit('too_many');
      return false;
    }
    running.current = true;
    setUnfit(undefined);
    let taken = 0;
    const person = forgotten.get();
    try {
      const at = new Date();
      const shots = await pickPhotos(origin, room);
      setBusy(shots.length > 0);
      if (shots.length > room) setUnfit('too_many');
      for (const shot of shots.slice(0, room)) {
        const ready = await preparePhoto(shot, at).catch(() => ({ unfit: 'not_an_image' as const }));
        if ('unfit' in ready) setUnfit(ready.unfit);
        // Signed out meanwhile: it is nobody's who holds the phone now.
        else if (person !== forgotten.get()) void dropShot(ready.photo.file);
        else {
          taken += 1;
          onPhoto(ready.photo, ready.words, origin);
        }
      }
    } finally {
      running.current = false;
      setBusy(false);
    }
    return taken > 0;
  };
  return { busy, unfit, add };
}
