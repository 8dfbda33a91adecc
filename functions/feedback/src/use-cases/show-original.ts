import type { PhotoOriginal, PhotoReasonRequest, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { isStored } from '../domain/photo-state.js';
import type { TakingDeps } from '../ports-photos.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** A link to the bytes as they came. Who looks, and why, is told before the link is given: nobody looks unseen. */
export const showOriginal =
  ({ store, pictures, now }: Pick<TakingDeps, 'store' | 'pictures' | 'now'>) =>
  async (
    officer: StaffCommand['officer'],
    photoId: ReportPhotoId,
    { reportId, reason }: PhotoReasonRequest,
  ): Promise<Result<PhotoOriginal, 'feedback.no_photo'>> => {
    const [photo] = (await store.find({ photos: [photoId] })).photos;
    if (photo?.reportId !== reportId || !isStored(photo)) return refuse('feedback.no_photo');
    await store.tell(actedBy(officer, 'photo_original_shown', photoId, reason));
    const { originalKey, mediaType, sha256 } = photo;
    return accept({ photoId, mediaType, sha256, url: pictures.viewUrl(originalKey, now()) });
  };
