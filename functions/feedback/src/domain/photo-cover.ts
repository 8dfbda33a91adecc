import type { Report, ReportPhoto } from './files.js';

/**
 * The report with the small public copy of its first photograph, as lists and the map show it without another reading;
 * without one where that is hidden. Nothing to write where it stays as it is.
 */
export function withCover(report: Report | undefined, before: ReportPhoto, after: ReportPhoto): Report[] {
  if (!report || after.shows !== 'trouble') return [];
  const isItsCover = report.cover !== undefined && report.cover === before.publicThumbnailKey;
  const shown = after.state === 'public' ? after.publicThumbnailKey : undefined;
  if (report.cover && !isItsCover) return [];
  if (shown === report.cover) return [];
  const { cover: _before, ...rest } = report;
  return [{ ...rest, version: report.version + 1, ...(shown ? { cover: shown } : {}) }];
}
