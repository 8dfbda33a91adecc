import { type Day, dayOf } from '@yilu/kernel';
import { lastDay } from '@yilu/law/last-day';
import type { SurchargeStop, ViolationRecord } from './files.js';

const dayMs = 86_400_000;
/** Days of a span, both its ends counted. */
const daysIn = (from: Day, until: Day) => Math.round((Date.parse(until) - Date.parse(from)) / dayMs) + 1;

/** All stops of a record with one more that begins today. */
export const stopBegun = ({ stops = [] }: ViolationRecord, at: Date): readonly SurchargeStop[] => [
  ...stops,
  { why: 'defence', from: dayOf(at) },
];

/**
 * The clocks of a record as they run again after a defence: no surcharge for its days, both ends included, and the term
 * to handle it as many days later, where it had not passed when the defence came.
 */
export function clocksResumed(
  { stops = [], handleBy }: ViolationRecord,
  at: Date,
): Pick<ViolationRecord, 'stops' | 'handleBy'> {
  const until = dayOf(at);
  const running = stops.find((stop) => stop.why === 'defence' && stop.until === undefined);
  const ended = stops.map((stop) => (stop === running ? { ...stop, until } : stop));
  if (!handleBy || !running || handleBy.on < running.from) return { stops: ended, ...(handleBy ? { handleBy } : {}) };
  const later = lastDay({ from: handleBy.on, value: daysIn(running.from, until), unit: 'calendar_day' });
  return { stops: ended, handleBy: { on: later.on, provisional: later.provisional || handleBy.provisional } };
}
