import { useRef, useState } from 'react';
import { Refused, type Trouble, troubleOf } from '@/api/problem';
import { dropShot } from '@/capture/keep';
import { dropDraft, useDraft } from '@/state/use-draft';
import type { KeptPhoto } from './kept-photo';
import type { PhotoOrigin } from './pick-photos';
import type { ShownPhotos } from './report-photos';
import { PhotoGone, sendPhoto } from './send-photo';
import { usePicking } from './use-picking';

/** The photographs of another form than a new report's: kept under its name, sent at once, sent again by a tap. */
export function useReportPhotos(form: string, most: number) {
  const [{ photos: items }, change] = useDraft<{ photos: readonly KeptPhoto[] }>(form, { photos: [] });
  const latest = useRef(items);
  const [progress, setProgress] = useState<Readonly<Record<string, number>>>({});
  const [trouble, setTrouble] = useState<Trouble>();

  const put = (photos: readonly KeptPhoto[]): void => {
    latest.current = photos;
    change({ photos });
  };
  const mark = (photoId: string, part: Partial<KeptPhoto>): void =>
    put(latest.current.map((photo) => (photo.photoId === photoId ? { ...photo, ...part } : photo)));
  const send = async (photo: KeptPhoto): Promise<void> => {
    const { photoId } = photo;
    setTrouble(undefined);
    try {
      await sendPhoto(photo, {
        onRegistered: () => mark(photoId, { state: 'registered' }),
        onProgress: (percent) => setProgress((before) => ({ ...before, [photoId]: percent })),
      });
      mark(photoId, { state: 'stored' });
    } catch (fault) {
      const reason = fault instanceof PhotoGone ? { code: 'hotline.photo.gone' } : troubleOf(fault);
      if (fault instanceof PhotoGone || fault instanceof Refused) mark(photoId, { state: 'refused', trouble: reason });
      else setTrouble(reason);
      setProgress(({ [photoId]: _, ...rest }) => rest);
    }
  };
  const picking = usePicking(most - items.length, (photo) => {
    put([...latest.current, photo]);
    void send(photo);
  });
  const remove = (photoId: string): void => {
    for (const { file } of latest.current.filter((photo) => photo.photoId === photoId)) void dropShot(file);
    put(latest.current.filter((photo) => photo.photoId !== photoId));
  };
  const shown: ShownPhotos = {
    ...{ items, progress, most, remove, busy: picking.busy, unfit: picking.unfit },
    add: (origin: PhotoOrigin) => picking.add(origin),
    again: (photoId) => {
      const photo = latest.current.find((one) => one.photoId === photoId);
      if (photo) void send(photo);
    },
  };
  return {
    ...shown,
    trouble,
    /** Known to the city, so that they can be attached. */
    ids: items.filter(({ state }) => state === 'registered' || state === 'stored').map(({ photoId }) => photoId),
    waiting: items.some(({ state }) => state === 'kept'),
    /** Forgets them once they are attached. */
    drop: (): void => {
      for (const { file } of latest.current) void dropShot(file);
      put([]);
      dropDraft(form);
    },
  };
}
