import type { PhotoPart } from '@yilu/contracts';
import type { ReportPhoto } from '../domain/files.js';
import { partsOf, storedParts } from '../domain/photo-parts.js';
import { uploadIsOpen } from '../domain/photo-registering.js';
import type { TakingDeps } from '../ports-photos.js';

/** What a repeated registration is answered of; nothing in it is personal, and no secret. */
export type Registered = Pick<
  ReportPhoto,
  'photoId' | 'version' | 'state' | 'originalKey' | 'uploadId' | 'sizeBytes' | 'registeredAt'
>;
export const registeredOf = (photo: ReportPhoto): Registered => {
  const { photoId, version, state, originalKey, uploadId, sizeBytes, registeredAt } = photo;
  return { photoId, version, state, originalKey, sizeBytes, registeredAt, ...(uploadId ? { uploadId } : {}) };
};

/**
 * The parts of a photograph whose bytes are on their way, with fresh links for those that are missing; none where they
 * are together. Without links where the upload has lapsed: it is registered again under its number.
 */
export async function partsOfUpload(
  { uploads, now }: Pick<TakingDeps, 'uploads' | 'now'>,
  photo: Registered,
): Promise<readonly PhotoPart[]> {
  const { originalKey, uploadId, state } = photo;
  if (state !== 'waiting' || uploadId === undefined) return [];
  const there = await uploads.parts(originalKey, uploadId);
  const missing = { stored: false } as const;
  if (!there) return uploadIsOpen(photo, now()) ? [] : partsOf(photo).map((part) => ({ ...part, ...missing }));
  const stored = storedParts(photo, there);
  return partsOf(photo).map((part) =>
    stored.has(part.number)
      ? { ...part, stored: true }
      : { ...part, ...missing, url: uploads.partUrl(originalKey, uploadId, part) },
  );
}
