import type { ReportId, ReportPhotoId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { PhotoTaker, ReportPhoto } from './files.js';
import { isForgotten } from './photo-state.js';

export type AttachRefusal = 'feedback.photo_unknown' | 'feedback.photo_attached' | 'feedback.photo_refused';

interface Attaching {
  readonly reportId: ReportId;
  /** Of a service that nobody outside sees anything of. */
  readonly isPrivate: boolean;
  readonly owner: PhotoTaker;
}

/**
 * These photographs as parts of a report, those that have to be written. Their bytes may still be on their way. Refused
 * where one is not the owner's, belongs to another report, or was refused itself.
 */
export function attached(
  photos: readonly ReportPhoto[],
  ids: readonly ReportPhotoId[],
  { reportId, isPrivate, owner }: Attaching,
): Result<ReportPhoto[], AttachRefusal> {
  const next: ReportPhoto[] = [];
  for (const id of new Set(ids)) {
    const photo = photos.find(({ photoId }) => photoId === id);
    const isOwn =
      photo?.by.personId === owner.personId &&
      photo?.by.keyId === owner.keyId &&
      photo?.by.officerId === owner.officerId;
    if (!photo || !isOwn || isForgotten(photo)) return refuse('feedback.photo_unknown');
    if (photo.reportId === reportId) continue;
    if (photo.reportId) return refuse('feedback.photo_attached');
    if (photo.state === 'refused') return refuse('feedback.photo_refused');
    next.push({ ...photo, version: photo.version + 1, reportId, ...(isPrivate ? { isPrivate } : {}) });
  }
  return accept(next);
}
