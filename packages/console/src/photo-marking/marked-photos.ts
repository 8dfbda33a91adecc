import type { PhotoRegion, StaffReportPhoto } from '@yilu/contracts';

/** A photograph that was acted on in this sitting, as it stands now. */
export interface Acted {
  readonly photo: StaffReportPhoto;
  readonly regions: readonly PhotoRegion[];
}

/** The photograph that an address means: by its own number, or the first one of a report that waits. */
export const photoAt = (photos: readonly StaffReportPhoto[], open: string | undefined): StaffReportPhoto | undefined =>
  open === undefined
    ? undefined
    : (photos.find(({ photoId }) => photoId === open) ?? photos.find(({ reportId }) => reportId === open));

/** Which one comes after this one: the next below it, or the one above where it was the last. */
export function nextAfter(photos: readonly StaffReportPhoto[], photoId: string): StaffReportPhoto | undefined {
  const at = photos.findIndex((photo) => photo.photoId === photoId);
  const others = photos.filter((photo) => photo.photoId !== photoId);
  return others[Math.max(0, Math.min(at, others.length - 1))];
}

/** What waits without what was acted on meanwhile: a list that was read a moment ago still has it. */
export const stillWaiting = (
  photos: readonly StaffReportPhoto[],
  acted: readonly Acted[],
): readonly StaffReportPhoto[] => photos.filter(({ photoId }) => !acted.some(({ photo }) => photo.photoId === photoId));
