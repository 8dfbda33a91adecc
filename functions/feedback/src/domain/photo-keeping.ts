import type { Report, ReportPhoto } from './files.js';

const dayMs = 86_400_000;
const later = (at: Date, days: number) => new Date(at.getTime() + days * dayMs).toISOString();

/** A photograph that no report takes up within a month is nobody's. */
const unfiledDays = 30;
/** Originals are kept for half a year after their report is closed: as long as it may come to a question. */
export const keptDays = 180;
/** How often a report that is still open is asked again. */
const openDays = 30;

export const unfiledUntil = (at: Date): string => later(at, unfiledDays);

/** When a photograph may be forgotten, or is looked at again where its report is not closed. */
export const keptUntilFor = (
  report: Pick<Report, 'closedAt' | 'status' | 'updatedAt'> | undefined,
  at: Date,
): string => {
  if (!report) return at.toISOString();
  const ended = report.closedAt ?? (['rejected', 'duplicate'].includes(report.status) ? report.updatedAt : undefined);
  return ended ? later(new Date(ended), keptDays) : later(at, openDays);
};

/** The photograph without its original and everything that it said; what the public sees of it stays. */
export function forgotten(photo: ReportPhoto, at: Date): ReportPhoto {
  const { exif: _place, capturedAt: _time, copyKey: _copy, thumbnailKey: _small, uploadId: _upload, ...rest } = photo;
  return { ...rest, version: photo.version + 1, forgottenAt: at.toISOString() };
}
