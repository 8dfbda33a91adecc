import type { ReportPhotoId, StaffReportPhoto } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ReportPhoto } from '../domain/files.js';
import { staffPhotoView } from '../domain/photo-view.js';
import type { TakingDeps } from '../ports-photos.js';
import { partsOfUpload } from './photo-upload.js';

export const staffPhoto = async (deps: TakingDeps, photo: ReportPhoto): Promise<StaffReportPhoto> =>
  staffPhotoView(photo, await partsOfUpload(deps, photo), (key) => deps.pictures.viewUrl(key, deps.now()));

/** A photograph that this officer took; a colleague's is seen with its report. */
export async function ownRepair({ store }: Pick<TakingDeps, 'store'>, officerId: string, photoId: ReportPhotoId) {
  const [photo] = (await store.find({ photos: [photoId] })).photos;
  return photo?.by.officerId === officerId ? photo : undefined;
}

/** What of an officer's own photograph is there, and what became of it. */
export const getRepairPhoto =
  (deps: TakingDeps) =>
  async (officerId: string, photoId: ReportPhotoId): Promise<Result<StaffReportPhoto, 'feedback.no_photo'>> => {
    const photo = await ownRepair(deps, officerId, photoId);
    return photo ? accept(await staffPhoto(deps, photo)) : refuse('feedback.no_photo');
  };
