import { type AddReportPhotoRequest, maximumPhotosADay, type PersonId, type ReportPhotoId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { PhotoDay, PhotoTaker, ReportPhoto } from './files.js';
import { unfiledUntil } from './photo-keeping.js';
import { originalKey } from './photo-keys.js';

/** What the store gives up by itself a day after it was begun; an hour earlier a new one is begun. */
const uploadMs = 23 * 3_600_000;

const sameTaker = (one: PhotoTaker, other: PhotoTaker) =>
  one.personId === other.personId && one.officerId === other.officerId && one.keyId === other.keyId;

/** Whether a registered photograph is this one: the same bytes of the same taker. */
export const isSame = (
  known: ReportPhoto,
  by: PhotoTaker,
  request: Pick<AddReportPhotoRequest, 'sha256' | 'sizeBytes'>,
) => sameTaker(known.by, by) && known.sha256 === request.sha256 && known.sizeBytes === request.sizeBytes;

/** Whether its bytes can still come by the upload that was begun. */
export const uploadIsOpen = (
  { state, uploadId, registeredAt }: Pick<ReportPhoto, 'state' | 'uploadId' | 'registeredAt'>,
  at: Date,
): boolean => state !== 'waiting' || (uploadId !== undefined && at.getTime() - Date.parse(registeredAt) < uploadMs);

/** A photograph that is announced; its bytes come afterwards. */
export function newPhoto(
  request: Pick<AddReportPhotoRequest, 'sha256' | 'sizeBytes' | 'mediaType' | 'capturedAt'>,
  {
    photoId,
    by,
    at,
    ...more
  }: { readonly photoId: ReportPhotoId; readonly by: PhotoTaker; readonly at: Date } & Partial<
    Pick<ReportPhoto, 'reportId' | 'isPrivate' | 'regions' | 'uploadId' | 'shows'>
  >,
): ReportPhoto {
  const { sha256, sizeBytes, mediaType, capturedAt } = request;
  return {
    photoId,
    version: 1,
    state: 'waiting',
    shows: 'trouble',
    by,
    sha256,
    sizeBytes,
    mediaType,
    ...(capturedAt ? { capturedAt } : {}),
    originalKey: originalKey(photoId),
    registeredAt: at.toISOString(),
    keptUntil: unfiledUntil(at),
    ...more,
  };
}

/** One more on this day; refused where it is enough for a day. */
export function counted(
  day: PhotoDay | undefined,
  personId: PersonId,
  at: Date,
): Result<PhotoDay, 'feedback.photos_of_day'> {
  const known = day ?? { personId, on: dayOf(at), version: 0, registered: 0 };
  if (known.registered >= maximumPhotosADay) return refuse('feedback.photos_of_day');
  return accept({ ...known, version: known.version + 1, registered: known.registered + 1 });
}
