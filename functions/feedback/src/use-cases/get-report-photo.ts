import type { OwnReportPhoto, PersonId, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { ownPhotoView } from '../domain/photo-view.js';
import type { TakingDeps } from '../ports-photos.js';
import { openPlace } from './photo-place.js';
import { partsOfUpload } from './photo-upload.js';

/** A photograph for whoever took it, with where its file says that it was taken. */
export async function ownPhoto(deps: TakingDeps, photo: ReportPhoto): Promise<OwnReportPhoto> {
  const [parts, suggestion] = await Promise.all([partsOfUpload(deps, photo), openPlace(deps.vault, photo)]);
  return ownPhotoView(photo, parts, (key) => deps.pictures.viewUrl(key, deps.now()), suggestion);
}

/** Somebody's own photograph: what of it is there, what became of it, and the pin that it suggests. */
export const getReportPhoto =
  (deps: TakingDeps) =>
  async (personId: PersonId, photoId: ReportPhotoId): Promise<Result<OwnReportPhoto, 'feedback.no_photo'>> => {
    const [photo] = (await deps.store.find({ photos: [photoId] })).photos;
    if (photo?.by.personId !== personId) return refuse('feedback.no_photo');
    return accept(await ownPhoto(deps, photo));
  };
