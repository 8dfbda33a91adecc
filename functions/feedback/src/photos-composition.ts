import { objectBytes } from '@yilu/http/object-bytes';
import { objectStore } from '@yilu/http/object-store';
import type { Clock } from '@yilu/kernel';
import { picturesDarkroom } from './adapters/pictures-darkroom.js';

/** What the photo life needs of the world: the store of pictures, and somebody who draws. */
export function composePhotos(environment: NodeJS.ProcessEnv, now: Clock) {
  const objects = objectStore(environment, 'PICTURES_BUCKET');
  return {
    bytes: objectBytes(objects, now),
    darkroom: picturesDarkroom,
  };
}
