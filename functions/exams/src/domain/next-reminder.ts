import { addDays, type Day, dayOf } from '@yilu/kernel';
import { ningbo } from '../city/ningbo.js';
import type { Booking } from './files.js';

/** The next day on which somebody with a seat has to be reminded; undefined where nothing is left to be said. */
export function nextReminderOn({ state, session, reminded }: Booking): Day | undefined {
  if (state !== 'booked' || !session) return undefined;
  const on = dayOf(new Date(session.startsAt));
  const due = ningbo.remindDays.filter((days) => !reminded.includes(days)).map((days) => addDays(on, -days));
  return due.sort()[0];
}
