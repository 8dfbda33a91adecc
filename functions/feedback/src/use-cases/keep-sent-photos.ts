import { hash } from 'node:crypto';
import { type ApiKeyId, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import { badRequest, type Errors, refused } from '../open311/errors.js';
import type { SentPhoto } from '../open311/new-request.js';
import { keepPhoto } from './keep-photo.js';

export type KeepsPhotos = Parameters<typeof keepPhoto>[0];

/** A number that the same photograph of the same request gets again. */
function photoIdOf(token: string, index: number): ReportPhotoId {
  const hex = hash('sha256', `photo ${index} of ${token}`, 'hex');
  return ReportPhotoId.parse(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`,
  );
}

/** Registers and stores what came inside a request, before the request itself: what was lost on the way is sent again. */
export const keepSentPhotos =
  (deps: KeepsPhotos) =>
  async (
    keyId: ApiKeyId,
    token: string,
    photos: readonly SentPhoto[],
  ): Promise<Result<readonly ReportPhotoId[], Errors>> => {
    const kept = await Promise.all(
      photos.map(({ bytes, mediaType }, index) => {
        const photoId = photoIdOf(token, index);
        const command = { actor: `api_key:${keyId}`, operation: 'keepPhoto', key: photoId, hash: photoId };
        return keepPhoto(deps)(bytes, { command, keyId, photoId, mediaType });
      }),
    );
    const ids = kept.flatMap((one) => (one.ok ? [one.value] : []));
    return ids.length === photos.length
      ? accept(ids)
      : refused(badRequest('A photograph could not be kept; send it again'));
  };
