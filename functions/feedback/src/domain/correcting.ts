import type { MoveReportRequest, ServiceCode, UnitId } from '@yilu/contracts';
import { isInBox } from '@yilu/geo/box';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { expectedOn } from '@yilu/law/feedback/clocks';
import { serviceOf } from '@yilu/law/feedback/services';
import { clockFrom } from './clock-from.js';
import type { Correction, Report, ReportPhoto } from './files.js';
import { isOpen, isPending } from './report-states.js';

const correctionsKept = 20;

const corrected = (report: Report, correction: Correction, patch: Partial<Report>): Report => ({
  ...report,
  ...patch,
  corrections: [...(report.corrections ?? []), correction].slice(-correctionsKept),
  updatedAt: correction.at,
  version: report.version + 1,
});

/** The pin where the trouble really is; its reporter is told. */
export function relocated(
  report: Report,
  { location, place }: Pick<MoveReportRequest, 'location' | 'place'>,
  now: Date,
  { bounds }: FeedbackProfile,
): Result<Report, 'feedback.not_now' | 'feedback.outside_city'> {
  if (!isOpen(report.status)) return refuse('feedback.not_now');
  if (!isInBox(location, bounds)) return refuse('feedback.outside_city');
  const { lat, lng } = location;
  const from = report.location ? { from: { lat: report.location.lat, lng: report.location.lng } } : {};
  const correction = { at: now.toISOString(), what: 'location', ...from, to: { lat, lng } } as const;
  return accept(corrected(report, correction, { location: { lat, lng }, ...(place ? { place } : {}) }));
}

/** Whether it was filed in words alone, and the desk found out where it is. */
export const wasPinned = ({ corrections = [] }: Pick<Report, 'corrections'>): boolean =>
  corrections.some((one) => one.what === 'location' && one.from === undefined);

export type ReclassifyRefusal =
  | 'feedback.not_now'
  | 'feedback.no_service'
  | 'feedback.same_service'
  | 'feedback.belongs_to_moves'
  | 'feedback.belongs_to_tips'
  | 'feedback.stays_private'
  | 'feedback.others_follow';

/** The report back with the desk: what turns out to be private is nobody's outside (信访工作条例第三十条). */
function withdrawnFrom({ assignment, ...report }: Report, isOutside: (unitId: UnitId) => boolean): Report {
  return assignment && !isOutside(assignment.unitId) ? { ...report, assignment } : report;
}

/**
 * Another service than its text was taken for, with the day that goes with it; never one that is past already. One that
 * is private is taken from an owner outside.
 */
export function reclassified(
  report: Report,
  code: ServiceCode,
  now: Date,
  isOutside: (unitId: UnitId) => boolean,
): Result<Report, ReclassifyRefusal> {
  if (!isPending(report.status)) return refuse('feedback.not_now');
  const [from, to] = [serviceOf(report.serviceCode), serviceOf(code)];
  if (!to) return refuse('feedback.no_service');
  if (to.takenBy === 'moves') return refuse('feedback.belongs_to_moves');
  if (to.takenBy === 'tips') return refuse('feedback.belongs_to_tips');
  if (code === report.serviceCode) return refuse('feedback.same_service');
  // He wrote it believing that nobody else would read it.
  if (from?.isPrivate && !to.isPrivate) return refuse('feedback.stays_private');
  // Whoever follows it would go on reading what is its author's alone from now on.
  if (to.isPrivate && !from?.isPrivate && (report.followers > 1 || report.joined))
    return refuse('feedback.others_follow');
  const counted = expectedOn(code, clockFrom(report));
  const day = counted !== undefined && counted < dayOf(now) ? expectedOn(code, now) : counted;
  const correction = { at: now.toISOString(), what: 'service', from: report.serviceCode, to: code } as const;
  const { cover: _, otherCovers: __, ...uncovered } = report;
  const shown = to.isPrivate ? withdrawnFrom(uncovered, isOutside) : report;
  return accept(corrected(shown, correction, { serviceCode: code, ...(day ? { expectedOn: day } : {}) }));
}

/** Photographs of a report that became private: seen by nobody outside any more. */
export const withdrawn = (photos: readonly ReportPhoto[]): ReportPhoto[] =>
  photos.flatMap((photo) =>
    photo.isPrivate ? [] : [{ ...photo, isPrivate: true as const, version: photo.version + 1 }],
  );
