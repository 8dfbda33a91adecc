import type { PersonId } from '@yilu/contracts';
import { accept, addDays, dayOf, type Result, refuse, shanghaiHour, startOfDay } from '@yilu/kernel';
import type { ExamCity } from '../city/ningbo.js';
import type { ExamSession, SeatHold, Waiter } from './files.js';
import { freeSeats, liveHolds, spareSeats, takeableUntil } from './seats.js';

// A session lies in one item of the store; nobody gains by standing behind more people than a hall has seats.
const longestLine = 500;
const hourMs = 3_600_000;

const byTurn = (one: Waiter, other: Waiter): number =>
  Number(other.first ?? false) - Number(one.first ?? false) || Date.parse(one.since) - Date.parse(other.since);

/** The line in its order: whose seat was gone when his fee came, then whoever waits longest. */
export const inTurn = ({ waiters }: Pick<ExamSession, 'waiters'>): Waiter[] => [...waiters].sort(byTurn);

/** How many are before him; undefined where he does not wait here. */
export function aheadOf(session: Pick<ExamSession, 'waiters'>, personId: PersonId): number | undefined {
  const at = inTurn(session).findIndex((waiter) => waiter.personId === personId);
  return at < 0 ? undefined : at;
}

/** Puts him at the end of the line, or before it; refused while a seat is free for the taking. */
export function withWaiter(
  session: ExamSession,
  waiter: Waiter,
  now: Date,
): Result<ExamSession, 'exams.seats_left' | 'exams.line_full'> {
  if (!waiter.first && freeSeats(session, now).general > 0) return refuse('exams.seats_left');
  if (!waiter.first && session.waiters.length >= longestLine) return refuse('exams.line_full');
  const others = session.waiters.filter(({ personId }) => personId !== waiter.personId);
  return accept({ ...session, waiters: [...others, waiter], version: session.version + 1 });
}

/**
 * Whoever's hold ran out stands in line from the instant at which it ended; undefined where no line is left to stand in, or
 * where nobody waits: what he let go is free for the taking, and kept again for whoever only looked it would be nobody's for
 * hours.
 */
export function withLapsed(session: ExamSession, waiter: Waiter, now: Date): ExamSession | undefined {
  const over = session.cancelled || !session.open || now >= takeableUntil(session);
  return over || session.waiters.length === 0 || session.waiters.length >= longestLine
    ? undefined
    : { ...session, waiters: [...session.waiters, waiter] };
}

export const withoutWaiter = (session: ExamSession, personId: PersonId): ExamSession => ({
  ...session,
  waiters: session.waiters.filter((waiter) => waiter.personId !== personId),
  version: session.version + 1,
});

/** Whose turn it is; nobody's while no seat is spare, or when the hall's list is printed. */
export const nextInTurn = (session: ExamSession, now: Date): Waiter | undefined =>
  spareSeats(session, now) > 0 && now < takeableUntil(session) ? inTurn(session)[0] : undefined;

/** A spare seat kept for a waiter until he has answered. */
export function withOffer(session: ExamSession, hold: SeatHold, now: Date): ExamSession {
  const left = withoutWaiter(session, hold.personId);
  return { ...left, holds: [...liveHolds(session, now), hold] };
}

type Quiet = Pick<ExamCity, 'offerHours' | 'quietFromHour' | 'quietUntilHour'>;

/** When an offer made now ends: nobody is woken by it, so one that would end at night ends in the morning. */
export function offerEnds(now: Date, city: Quiet, session: Pick<ExamSession, 'startsAt'>): Date {
  const plain = new Date(now.getTime() + city.offerHours * hourMs);
  const hour = shanghaiHour(plain);
  const day = hour >= city.quietFromHour ? addDays(dayOf(plain), 1) : dayOf(plain);
  const quiet = hour >= city.quietFromHour || hour < city.quietUntilHour;
  const ends = quiet ? startOfDay(day).getTime() + city.quietUntilHour * hourMs : plain.getTime();
  return new Date(Math.min(ends, takeableUntil(session).getTime()));
}
