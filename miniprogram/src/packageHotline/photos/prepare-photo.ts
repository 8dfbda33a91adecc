import type { Shot } from '@/capture/camera';
import { asEvidence } from '@/capture/compress';
import { type CameraWords, cameraWords } from '@/capture/exif';
import { hashOf } from '@/capture/hash';
import { bytesOf, keepShot } from '@/capture/keep';
import { mediaTypeOf } from '@/capture/media-type';
import { newUuid } from '@/offline/uuid';
import { noteShot } from '../drafts/phone-shelf';
import { type KeptPhoto, mostPhotoBytes, type UnfitPhoto } from './kept-photo';

type Prepared =
  | { readonly photo: KeptPhoto; readonly words: CameraWords }
  | { readonly unfit: Exclude<UnfitPhoto, 'too_many'> };

/**
 * Makes a picture ready: what its camera wrote is read off it and then left out of what is sent, and it is kept on the
 * phone. What this phone cannot decode, such as HEIC in a browser, goes as it is.
 */
export async function preparePhoto(taken: Shot, at: Date): Promise<Prepared> {
  const words = cameraWords(await bytesOf(taken));
  const shot = await asEvidence(taken);
  const bytes = await bytesOf(shot);
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType || mediaType === 'image/png') return { unfit: 'not_an_image' };
  if (bytes.length > mostPhotoBytes) return { unfit: 'too_large' };
  const photoId = newUuid();
  const capturedAt = words.takenAt ?? at.toISOString();
  const request = { sha256: await hashOf(bytes), sizeBytes: bytes.length, mediaType, capturedAt };
  const file = await keepShot(photoId, shot);
  noteShot(file);
  return { photo: { photoId, file, request, state: 'kept' }, words };
}
