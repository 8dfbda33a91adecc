import type { PersonId, SeatPool } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse, startOfDay } from '@yilu/kernel';
import type { ExamSession, SeatHold } from './files.js';

/** Holds and offers that still count: whose time is over is free again without anybody's doing. */
export const liveHolds = ({ holds }: Pick<ExamSession, 'holds'>, now: Date): SeatHold[] =>
  holds.filter(({ until }) => Date.parse(until) > now.getTime());

/** Until then, exclusively, a seat may be taken, offered or exchanged: the hall prints its list at midnight. */
export const takeableUntil = ({ startsAt }: Pick<ExamSession, 'startsAt'>): Date =>
  startOfDay(dayOf(new Date(startsAt)));

const heldIn = (session: ExamSession, pool: SeatPool, now: Date) =>
  liveHolds(session, now).filter((hold) => hold.pool === pool).length;

/** Seats that whoever waits may be offered: neither owed, paid for nor held; of the whole session once it is open. */
export function spareSeats(session: ExamSession, now: Date): number {
  if (session.cancelled || !session.open) return 0;
  return Math.max(0, session.capacity - session.booked - liveHolds(session, now).length);
}

/** Seats that anybody may take now: what a wait list waits for is free for nobody else. */
export function freeSeats(session: ExamSession, now: Date): { readonly general: number; readonly priority: number } {
  const general = Math.max(0, spareSeats(session, now) - session.waiters.length);
  const closed = session.cancelled || session.open || Date.parse(session.priorityFrom) > now.getTime();
  const reserved = session.priorityCapacity - session.priorityBooked - heldIn(session, 'priority', now);
  return { general, priority: closed ? 0 : Math.max(0, reserved) };
}

/** Out of which pool a seat is taken: after the draw the reserved ones are seats like all others. */
export const poolOf = ({ open }: Pick<ExamSession, 'open'>, asked: SeatPool): SeatPool => (open ? 'general' : asked);

export const ownHold = (session: ExamSession, personId: PersonId, now: Date): SeatHold | undefined =>
  liveHolds(session, now).find((hold) => hold.personId === personId);

/** The session without anything held for him, and without what ran out. */
export const withoutHold = (session: ExamSession, personId: PersonId, now: Date): ExamSession => ({
  ...session,
  holds: liveHolds(session, now).filter((hold) => hold.personId !== personId),
  version: session.version + 1,
});

/** Keeps a free seat for somebody; his own hold is his already and is not asked for a second seat. */
export function withHold(session: ExamSession, hold: SeatHold, now: Date): Result<ExamSession, 'exams.no_seat'> {
  if (freeSeats(session, now)[hold.pool] === 0) return refuse('exams.no_seat');
  return accept({ ...session, holds: [...liveHolds(session, now), hold], version: session.version + 1 });
}

/** A seat taken for good: the one that is held for him, else a free one. */
export function withSeat(
  session: ExamSession,
  personId: PersonId,
  asked: SeatPool,
  now: Date,
): Result<{ readonly session: ExamSession; readonly pool: SeatPool }, 'exams.no_seat'> {
  const own = ownHold(session, personId, now);
  const pool = own?.pool ?? asked;
  if (!own && freeSeats(session, now)[pool] === 0) return refuse('exams.no_seat');
  const taken = withoutHold(session, personId, now);
  const priorityBooked = session.priorityBooked + (pool === 'priority' ? 1 : 0);
  return accept({ session: { ...taken, booked: session.booked + 1, priorityBooked }, pool });
}

/** The session with one seat given back. Throws where nobody had one: the books would be wrong. */
export function withoutSeat(session: ExamSession, pool: SeatPool, now: Date): ExamSession {
  const priorityBooked = session.priorityBooked - (pool === 'priority' ? 1 : 0);
  if (session.booked < 1 || priorityBooked < 0) throw new Error(`${session.sessionId} has no such seat to give back`);
  const holds = liveHolds(session, now);
  return { ...session, holds, booked: session.booked - 1, priorityBooked, version: session.version + 1 };
}
