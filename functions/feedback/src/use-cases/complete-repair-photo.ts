import type { ReportPhotoId, StaffReportPhoto } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { TakingDeps } from '../ports-photos.js';
import { completed } from './complete-report-photo.js';
import { ownRepair, staffPhoto } from './get-repair-photo.js';

/** Says that all its parts were sent. */
export const completeRepairPhoto =
  (deps: TakingDeps) =>
  async (
    officerId: string,
    photoId: ReportPhotoId,
  ): Promise<Result<StaffReportPhoto, 'feedback.no_photo' | 'feedback.photo_incomplete'>> => {
    const photo = await ownRepair(deps, officerId, photoId);
    if (!photo) return refuse('feedback.no_photo');
    if (!(await completed(deps, photo))) return refuse('feedback.photo_incomplete');
    return accept(await staffPhoto(deps, photo));
  };
