import type { EscalationLevel, NewEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { lastDay } from '@yilu/law/last-day';
import type { Report } from './files.js';
import { isOverdue } from './report-view.js';

/** In the order in which they are told. */
const levels = ['unit', 'lead', 'supervisor'] as const satisfies readonly EscalationLevel[];

/** Who has been told that it is late, the highest of them. */
export const escalatedTo = ({ escalation }: Pick<Report, 'escalation'>): EscalationLevel | undefined =>
  escalation === 0 ? undefined : levels[escalation - 1];

/** How far up the news that it is late has to have gone by now. */
function levelDue(report: Report, now: Date, { escalation }: FeedbackProfile): Report['escalation'] {
  if (!isOverdue(report, now) || report.expectedOn === undefined) return 0;
  const from = report.expectedOn;
  const today = dayOf(now);
  const isPast = (value: number) => today > lastDay({ from, value, unit: 'working_day' }).on;
  if (isPast(escalation.supervisorWorkingDays)) return 3;
  return isPast(escalation.leadWorkingDays) ? 2 : 1;
}

/** The report with whoever has to know by now, each told once; undefined where all of them know. */
export function escalated(
  report: Report,
  now: Date,
  profile: FeedbackProfile,
): { readonly report: Report; readonly events: readonly NewEvent[] } | undefined {
  const due = levelDue(report, now, profile);
  const { reportId, serviceCode, expectedOn, assignment, escalation } = report;
  if (due <= escalation || expectedOn === undefined) return undefined;
  const unit = assignment ? { unitId: assignment.unitId } : {};
  return {
    report: { ...report, escalation: due, version: report.version + 1 },
    events: levels.slice(escalation, due).map((level) => ({
      type: 'feedback.report_overdue',
      data: { reportId, serviceCode, ...unit, level, expectedOn },
    })),
  };
}
