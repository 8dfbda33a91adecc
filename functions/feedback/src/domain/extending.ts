import { accept, addDays, type Day, dayOf, type Result, refuse } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { petitionClocks } from '@yilu/law/feedback/clocks';
import { lastDay } from '@yilu/law/last-day';
import { isComplaint } from './complaint.js';
import type { Report } from './files.js';
import { mayBecome, moved } from './report-states.js';

export type ExtendRefusal =
  | 'feedback.not_now'
  | 'feedback.day_not_later'
  | 'feedback.day_too_late'
  | 'feedback.extended_before';

/** The last day that may be promised anew: fifteen working days on, or thirty days past a complaint's own (art 34). */
function latestDay(report: Report, today: Day, { hotline }: FeedbackProfile): Day {
  if (isComplaint(report)) return addDays(report.expectedOn ?? today, petitionClocks.extend.value);
  return lastDay({ from: today, value: hotline.complexWorkingDays, unit: 'working_day' }).on;
}

/** Promises a later day, with the reason that everybody reads; a complaint's once. */
export function extended(
  report: Report,
  { expectedOn, reason }: { readonly expectedOn: Day; readonly reason: string },
  now: Date,
  profile: FeedbackProfile,
): Result<Report, ExtendRefusal> {
  if (!mayBecome(report.status, 'extended')) return refuse('feedback.not_now');
  if (isComplaint(report) && report.status === 'extended') return refuse('feedback.extended_before');
  const today = dayOf(now);
  if (expectedOn <= today || expectedOn <= (report.expectedOn ?? '')) return refuse('feedback.day_not_later');
  if (expectedOn > latestDay(report, today, profile)) return refuse('feedback.day_too_late');
  const unit = report.assignment ? { unitId: report.assignment.unitId } : {};
  return accept(moved(report, 'extended', now, { ...unit, text: reason, expectedOn }, { expectedOn, escalation: 0 }));
}
