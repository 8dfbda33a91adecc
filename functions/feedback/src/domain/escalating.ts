import type { EscalationLevel } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import type { FeedbackProfile } from '@yilu/law/feedback/city-profile';
import { lastDay } from '@yilu/law/last-day';
import type { Report } from './files.js';
import { dueOf } from './report-states.js';
import { isLate } from './report-view.js';

/** In the order in which they are told. */
const levels = ['unit', 'lead', 'supervisor'] as const satisfies readonly EscalationLevel[];

/** Who has been told that it is late, the highest of them. */
export const escalatedTo = ({ escalation }: Pick<Report, 'escalation'>): EscalationLevel | undefined =>
  escalation === 0 ? undefined : levels[escalation - 1];

/** How far up the news that it is late has to have gone by now. */
function levelDue(report: Report, now: Date, { escalation }: FeedbackProfile): Report['escalation'] {
  if (!isLate(report, now)) return 0;
  const from = dueOf(report);
  const today = dayOf(now);
  const isPast = (value: number) => today > lastDay({ from, value, unit: 'working_day' }).on;
  if (isPast(escalation.supervisorWorkingDays)) return 3;
  return isPast(escalation.leadWorkingDays) ? 2 : 1;
}

/** The report with whoever has to be told by now, each once, and the day that has passed; undefined where all of them know. */
export function escalated(
  report: Report,
  now: Date,
  profile: FeedbackProfile,
): { readonly report: Report; readonly told: readonly EscalationLevel[]; readonly dueOn: Day } | undefined {
  const due = levelDue(report, now, profile);
  const { escalation } = report;
  if (due <= escalation) return undefined;
  return {
    report: { ...report, escalation: due, version: report.version + 1 },
    told: levels.slice(escalation, due),
    dueOn: dueOf(report),
  };
}
