import { addDays, type Day, dayOf } from '@yilu/kernel';
import type { ExamCity } from '../city/ningbo.js';
import type { Booking } from './files.js';

/** The next day on which the city reminds somebody with a seat; undefined where nothing is left to be said. */
export function nextReminderOn(
  { state, session, reminded }: Booking,
  { remindDays }: Pick<ExamCity, 'remindDays'>,
): Day | undefined {
  if (state !== 'booked' || !session) return undefined;
  const on = dayOf(new Date(session.startsAt));
  const due = remindDays.filter((days) => !reminded.includes(days)).map((days) => addDays(on, -days));
  return due.sort()[0];
}
