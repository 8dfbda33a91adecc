import { forgotten } from '@/api/session';
import { dropShot } from '@/capture/keep';
import { forget, namesWith, store, stored } from '@/platform/storage';
import { noteFile, type Storage, takeOrphans } from './draft-shelf';

/** The storage of this phone, in which drafts lie. */
export const phoneShelf: Storage = { names: namesWith, stored, store, forget };

/** Writes down that the phone keeps a photograph's file. */
export const noteShot = (file: string): void => noteFile(phoneShelf, file);

function dropOrphans(): void {
  for (const file of takeOrphans(phoneShelf)) void dropShot(file);
}

forgotten.subscribe(dropOrphans);
// Forgotten where this code was not loaded: nobody else would drop them.
dropOrphans();
