import type { OwnReportPhoto, PersonId, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { partsOf, storedParts } from '../domain/photo-parts.js';
import type { TakingDeps } from '../ports-photos.js';
import { ownPhoto } from './get-report-photo.js';

/**
 * Puts the parts of an upload together; done before, it changes nothing. False where parts are missing. Whether the
 * bytes are the registered ones, by their SHA-256, is seen by the job that reads them whole.
 */
export async function completed(
  { uploads }: Pick<TakingDeps, 'uploads'>,
  photo: Pick<ReportPhoto, 'state' | 'originalKey' | 'uploadId' | 'sizeBytes'>,
): Promise<boolean> {
  const { state, originalKey, uploadId } = photo;
  if (state !== 'waiting' || uploadId === undefined) return true;
  const there = await uploads.parts(originalKey, uploadId);
  if (!there) return true;
  const stored = storedParts(photo, there);
  if (stored.size < partsOf(photo).length) return false;
  const whole = there.filter(({ number }) => stored.has(number)).sort((one, other) => one.number - other.number);
  await uploads.complete(originalKey, uploadId, whole);
  return true;
}

/** Says that all parts were sent. Refused with what is missing still to be asked for. */
export const completeReportPhoto =
  (deps: TakingDeps) =>
  async (
    personId: PersonId,
    photoId: ReportPhotoId,
  ): Promise<Result<OwnReportPhoto, 'feedback.no_photo' | 'feedback.photo_incomplete'>> => {
    const [photo] = (await deps.store.find({ photos: [photoId] })).photos;
    if (photo?.by.personId !== personId) return refuse('feedback.no_photo');
    if (!(await completed(deps, photo))) return refuse('feedback.photo_incomplete');
    return accept(await ownPhoto(deps, photo));
  };
