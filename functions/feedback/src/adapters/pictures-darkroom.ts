import { accept, refuse } from '@yilu/kernel';
import type { Darkroom } from '../ports-photos.js';

/** Pictures by `@yilu/pictures`, which is loaded with the first of them. */
export const picturesDarkroom: Darkroom = {
  async develop(bytes) {
    const [{ lookAt }, { copyOf, PictureBroken, thumbnail, viewSize }, { exifOf }] = await Promise.all([
      import('@yilu/pictures/look-at'),
      import('@yilu/pictures/copy-of'),
      import('@yilu/pictures/exif-of'),
    ]);
    const look = lookAt(bytes);
    if (!look.ok) return look;
    const exif = await exifOf(bytes);
    try {
      const large = await copyOf(bytes, viewSize);
      return accept({ large, small: await thumbnail(large), exif });
    } catch (fault) {
      if (fault instanceof PictureBroken) return refuse('unreadable');
      throw fault;
    }
  },
  async blur(copy, regions) {
    const [{ blurred }, { thumbnail }] = await Promise.all([
      import('@yilu/pictures/blurred'),
      import('@yilu/pictures/copy-of'),
    ]);
    const large = await blurred(copy, regions);
    return { large, small: await thumbnail(large) };
  },
};
