import type { Report, ReportPhoto } from './files.js';

/**
 * The report with the small public copies of its photographs, the first of them its cover, as lists and the map show it
 * without another reading: where the cover is hidden the next one takes its place. Nothing to write where all stays.
 */
export function withCover(report: Report | undefined, before: ReportPhoto, after: ReportPhoto): Report[] {
  if (!report || after.shows !== 'trouble') return [];
  const { cover, otherCovers = [], ...rest } = report;
  const covers = cover ? [cover, ...otherCovers] : otherCovers;
  const shown = after.state === 'public' && after.publicThumbnailKey ? [after.publicThumbnailKey] : [];
  const place = covers.indexOf(before.publicThumbnailKey ?? '');
  if (place < 0 && shown.length === 0) return [];
  // Marked anew it stays where it was.
  const next = place < 0 ? [...covers, ...shown] : covers.toSpliced(place, 1, ...shown);
  const [first, ...others] = next;
  return [
    {
      ...rest,
      version: report.version + 1,
      ...(first ? { cover: first } : {}),
      ...(others.length > 0 ? { otherCovers: others } : {}),
    },
  ];
}
