import type { EventData, NewEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { clockFrom } from './clock-from.js';
import type { Report } from './files.js';
import { isPending } from './report-states.js';

type Measured = EventData<'feedback.report_measured'>;

const minutesBetween = (from: Date, to: Date) => Math.max(0, Math.round((to.getTime() - from.getTime()) / 60_000));

/** How long the desk took, how long the repair, and whether the suggestion was right; of a report, and of no officer. */
export function measured(before: Report, after: Report, now: Date): NewEvent[] {
  const { serviceCode, assignment, suggested, outcome, expectedOn, reopened } = after;
  const isLooked = before.status === 'submitted' && after.status !== 'submitted';
  const isDone = isPending(before.status) && (after.status === 'done' || after.status === 'replied');
  const from = clockFrom(before);
  const given = before.assignment;
  const isSeen = given && !given.seenAt && assignment?.seenAt && assignment.unitId === given.unitId;
  const figures: Omit<Measured, 'month' | 'serviceCode' | 'unitId'> = {
    ...(isLooked ? { lookedMinutes: minutesBetween(new Date(before.requestedAt), now) } : {}),
    ...(isSeen ? { seenMinutes: minutesBetween(new Date(given.at), now) } : {}),
    ...(isDone
      ? {
          done: {
            hours: Math.round(minutesBetween(from, now) / 60),
            fixed: outcome === 'fixed',
            inTime: expectedOn === undefined || dayOf(now) <= expectedOn,
          },
        }
      : {}),
    // Once a report, when whoever repaired it knows what it really was.
    ...(isDone && suggested && reopened === 0
      ? { suggested: { serviceCode: suggested.serviceCode, right: suggested.serviceCode === serviceCode } }
      : {}),
  };
  if (Object.keys(figures).length === 0) return [];
  const unit = assignment ? { unitId: assignment.unitId } : {};
  const data = { month: dayOf(now).slice(0, 7), serviceCode, ...unit, ...figures };
  return [{ type: 'feedback.report_measured', data }];
}
