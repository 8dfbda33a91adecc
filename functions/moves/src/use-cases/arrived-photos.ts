import type { MovePhotoId, PersonId } from '@yilu/contracts';
import { imageKind } from '@yilu/evidence/picture-kind';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { MovePhoto } from '../domain/files.js';
import type { FirstBytes } from '../ports.js';

export type PhotoRefusal = 'moves.photo_unknown' | 'moves.photo_missing' | 'moves.photo_refused';

/**
 * The photographs of a request, each in the store and a picture by its own bytes: nobody is troubled for a picture that never
 * came. The form that took them held them to size and SHA-256. Another's, or one of another request, is none.
 */
export async function arrivedPhotos(
  firstBytes: FirstBytes,
  personId: PersonId,
  wanted: readonly MovePhotoId[],
  found: readonly MovePhoto[],
): Promise<Result<readonly MovePhoto[], PhotoRefusal>> {
  const ids = new Set(wanted);
  const mine = found.filter((one) => ids.delete(one.photoId) && one.personId === personId && !one.moveId);
  if (mine.length < new Set(wanted).size) return refuse('moves.photo_unknown');
  const first = await Promise.all(mine.map(({ key }) => firstBytes(key)));
  if (first.includes(undefined)) return refuse('moves.photo_missing');
  const genuine = mine.every(({ mediaType }, at) => imageKind(first[at] ?? new Uint8Array()) === mediaType);
  return genuine ? accept(mine) : refuse('moves.photo_refused');
}
