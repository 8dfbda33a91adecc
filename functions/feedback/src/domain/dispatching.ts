import type { Day, UnitId, UnitView } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { petitionClocks, returnBy } from '@yilu/law/feedback/clocks';
import { lastDayOf } from '@yilu/law/last-day';
import { isComplaint } from './complaint.js';
import type { Assignment, Report } from './files.js';
import { mayBecome, moved, passed } from './report-states.js';
import { isPrivate } from './report-view.js';

type Unit = Pick<UnitView, 'unitId' | 'kind'>;

function assignmentTo(unitId: UnitId, report: Report, now: Date, profile: FeedbackProfile): Assignment {
  const by = isComplaint(report) ? lastDayOf(petitionClocks.wrongAddressee, dayOf(now)).on : returnBy(profile, now);
  return { unitId, at: now.toISOString(), returnBy: by };
}

const hasReturned = (report: Report, { unitId }: Unit) => report.returnedBy.includes(unitId);

export type DispatchRefusal =
  | 'feedback.not_now'
  | 'feedback.no_unit'
  | 'feedback.returned_by_unit'
  | 'feedback.private_stays_inside';

/** To a unit, or to an owner outside the police: named with it, and not closed by it. */
export function dispatched(
  report: Report,
  unit: Unit | undefined,
  now: Date,
  profile: FeedbackProfile,
): Result<Report, DispatchRefusal> {
  if (!unit) return refuse('feedback.no_unit');
  // What somebody asks or complains of is nobody's outside (信访工作条例第三十条).
  if (unit.kind === 'outside' && isPrivate(report)) return refuse('feedback.private_stays_inside');
  if (report.status !== 'submitted' && !mayBecome(report.status, 'dispatched')) return refuse('feedback.not_now');
  if (hasReturned(report, unit)) return refuse('feedback.returned_by_unit');
  const path = report.status === 'submitted' ? (['accepted', 'dispatched'] as const) : (['dispatched'] as const);
  const { unitId } = unit;
  // Whoever is told next that it is late is the new unit, from the beginning.
  const patch = { assignment: assignmentTo(unitId, report, now, profile), escalation: 0 } as const;
  return accept(passed(report, path, now, { unitId }, patch));
}

/** Somebody of the unit has looked at it. */
export function acknowledged(report: Report, now: Date): Result<Report, 'feedback.not_now'> {
  const { status, assignment } = report;
  if (status !== 'dispatched' || !assignment || assignment.seenAt) return refuse('feedback.not_now');
  const seen = { ...assignment, seenAt: now.toISOString() };
  return accept({ ...report, assignment: seen, version: report.version + 1 });
}

export type ReturnRefusal = 'feedback.not_now' | 'feedback.returned_before' | 'feedback.return_over';

/** Given back by its unit (退单): within one working day, and once in a report's life, or nobody would ever work on it. */
export function returned(
  { assignment, ...report }: Report,
  reason: string,
  now: Date,
  { returns }: FeedbackProfile,
): Result<Report, ReturnRefusal> {
  if (!assignment || !mayBecome(report.status, 'returned')) return refuse('feedback.not_now');
  if (report.returnedBy.length >= returns) return refuse('feedback.returned_before');
  if (dayOf(now) > assignment.returnBy) return refuse('feedback.return_over');
  const { unitId } = assignment;
  const returnedBy = [...report.returnedBy, unitId];
  return accept(moved(report, 'returned', now, { unitId, text: reason }, { returnedBy }));
}

export type ScheduleRefusal =
  | DispatchRefusal
  | 'feedback.outside_needs_dispatch'
  | 'feedback.day_past'
  | 'feedback.day_needs_reason';

/** Which unit is going to work: the one that it was dispatched to, or one of the police that the desk names. */
function unitAtWork(
  report: Report,
  unit: Unit | undefined,
  now: Date,
  profile: FeedbackProfile,
): Result<Assignment, ScheduleRefusal> {
  const seenAt = now.toISOString();
  const { assignment, status } = report;
  if (status === 'dispatched' && assignment)
    return unit && unit.unitId !== assignment.unitId ? refuse('feedback.not_now') : accept({ seenAt, ...assignment });
  if (!unit) return refuse('feedback.no_unit');
  // He outside has to be asked, and may say that it is not his.
  if (unit.kind === 'outside') return refuse('feedback.outside_needs_dispatch');
  if (hasReturned(report, unit)) return refuse('feedback.returned_by_unit');
  return accept({ ...assignmentTo(unit.unitId, report, now, profile), seenAt });
}

/** Work begins. A day later than the one that was promised is an extension, which needs its reason. */
export function scheduled(
  report: Report,
  { unit, expectedOn }: { unit?: Unit | undefined; expectedOn?: Day | undefined },
  now: Date,
  profile: FeedbackProfile,
): Result<Report, ScheduleRefusal> {
  if (report.status !== 'submitted' && !mayBecome(report.status, 'in_progress')) return refuse('feedback.not_now');
  if (expectedOn !== undefined) {
    if (expectedOn < dayOf(now)) return refuse('feedback.day_past');
    if (report.expectedOn !== undefined && expectedOn > report.expectedOn) return refuse('feedback.day_needs_reason');
  }
  const atWork = unitAtWork(report, unit, now, profile);
  if (!atWork.ok) return atWork;
  const assignment = atWork.value;
  const day = expectedOn ?? report.expectedOn;
  const dated = day === undefined ? {} : { expectedOn: day };
  const path = report.status === 'submitted' ? (['accepted', 'in_progress'] as const) : (['in_progress'] as const);
  return accept(passed(report, path, now, { unitId: assignment.unitId, ...dated }, { assignment, ...dated }));
}
