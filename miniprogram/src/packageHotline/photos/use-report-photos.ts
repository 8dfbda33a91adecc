import { useState } from 'react';
import { Refused, type Trouble, troubleOf } from '@/api/problem';
import { useWatched } from '@/state/create-state';
import { changeFormPhotos, dropFormPhotos, formPhotos } from './form-photos';
import type { KeptPhoto } from './kept-photo';
import { photoProgress } from './photo-progress';
import type { PhotoOrigin } from './pick-photos';
import type { ShownPhotos } from './report-photos';
import { PhotoGone, sendPhoto } from './send-photo';
import { usePicking } from './use-picking';

/** The photographs of another form than a new report's: kept under its name, sent at once, sent again by a tap. */
export function useReportPhotos(form: string, most: number) {
  const items = useWatched(formPhotos(form));
  const progress = useWatched(photoProgress);
  const [trouble, setTrouble] = useState<Trouble>();

  const mark = (photoId: string, part: Partial<KeptPhoto>): void =>
    changeFormPhotos(form, (before) =>
      before.map((photo) => (photo.photoId === photoId ? { ...photo, ...part } : photo)),
    );
  const send = async (photo: KeptPhoto): Promise<void> => {
    const { photoId } = photo;
    setTrouble(undefined);
    // From its first moment on its way: nobody is to begin it a second time.
    photoProgress.tell(photoId, 0);
    try {
      await sendPhoto(photo, {
        onRegistered: () => mark(photoId, { state: 'registered' }),
        onProgress: (percent) => photoProgress.tell(photoId, percent),
      });
      mark(photoId, { state: 'stored' });
    } catch (fault) {
      const reason = fault instanceof PhotoGone ? { code: 'hotline.photo.gone' } : troubleOf(fault);
      if (fault instanceof PhotoGone || fault instanceof Refused) mark(photoId, { state: 'refused', trouble: reason });
      else setTrouble(reason);
      photoProgress.end(photoId);
    }
  };
  const picking = usePicking(most - items.length, (photo) => {
    changeFormPhotos(form, (before) => [...before, photo]);
    void send(photo);
  });
  const shown: ShownPhotos = {
    ...{ items, progress, most, busy: picking.busy, unfit: picking.unfit },
    add: (origin: PhotoOrigin) => picking.add(origin),
    remove: (photoId) => dropFormPhotos(form, (photo) => photo.photoId === photoId),
    again: (photoId) => {
      const photo = items.find((one) => one.photoId === photoId);
      if (photo) void send(photo);
    },
  };
  return {
    ...shown,
    trouble,
    /** At the city as a whole, so that they can be attached and forgotten here. */
    ids: items.filter(({ state }) => state === 'stored').map(({ photoId }) => photoId),
    waiting: items.some(({ state }) => state === 'kept' || state === 'registered'),
    /** Forgets them once they are attached. */
    drop: (): void => dropFormPhotos(form, () => true),
  };
}
