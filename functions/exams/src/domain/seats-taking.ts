import type {
  BookingChanged,
  BookingNumber,
  BookingState,
  IdentityProvider,
  NewEvent,
  SessionId,
} from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ExamCity } from '../city/ningbo.js';
import { isLive, moved, stateAt, vacated } from './booking-states.js';
import type { Booking, ExamSession, Learner } from './files.js';
import { bookingChanged, feeDue, type SiteName, seatFreed } from './seat-events.js';
import { feeFor } from './seat-fee.js';
import { takeableUntil, withHold, withoutHold, withSeat } from './seats.js';
import type { Claim } from './seats-claim.js';
import { withoutWaiter, withWaiter } from './waiting.js';

/** What one act upon seats writes, all or nothing. */
export interface SeatStep {
  readonly sessions?: readonly ExamSession[];
  readonly bookings: readonly Booking[];
  readonly learners?: readonly Learner[];
  readonly events: readonly NewEvent[];
}
/** How somebody wants it done: by which number and wallet he is known, and what his city asks. */
export interface Terms {
  readonly now: Date;
  readonly number: BookingNumber;
  readonly provider: IdentityProvider;
  readonly city: Pick<ExamCity, 'fees' | 'holdMinutes' | 'leftoverPayMinutes'>;
  readonly siteName: SiteName;
}
/** He holds a seat of another session or waits for one, which ends in the same step: that one has to be at hand, too. */
export type TakeRefusal = 'exams.no_seat' | 'exams.booked_already' | 'exams.held_elsewhere';

export const seatOf = ({ sessionId, siteId, startsAt, endsAt }: ExamSession) => ({
  sessionId,
  siteId,
  startsAt,
  endsAt,
});

const minutesOn = (now: Date, minutes: number) => now.getTime() + minutes * 60_000;

/** Answer of every act upon a booking. */
export const changedAnswer = ({ subject, number, state, version, until, fee }: Booking): BookingChanged => ({
  subject,
  number,
  state,
  version,
  ...(until ? { until } : {}),
  ...(fee && state === 'fee_due' ? { fee: { obligationId: fee.obligationId, fen: fee.fen, until: fee.until } } : {}),
});

type Begun = Pick<Booking, 'pool'> & Partial<Booking>;

/** A booking that begins now, in place of the one that ended; where it was drawn or not is told as long as its plan is. */
function begun(
  { session, booking: past, learner, person }: Claim,
  { now, number, provider }: Terms,
  state: BookingState,
  what: Booking['steps'][number]['what'],
  patch: Begun,
): Booking {
  const same = past?.planId === session.planId ? past : undefined;
  return {
    personId: person.personId,
    subject: session.subject,
    version: (past?.version ?? 0) + 1,
    number,
    planId: session.planId,
    provider,
    licenceClass: learner.licenceClass,
    maskedName: person.maskedName,
    ...(same?.application ? { application: same.application } : {}),
    ...(same?.drawn ? { drawn: same.drawn } : {}),
    session: seatOf(session),
    changes: 0,
    reminded: [],
    needs: learner.needs,
    steps: [{ at: now.toISOString(), what }],
    ...patch,
    state,
  };
}

/** His hold or offer of this very session, as long as it lasts. */
function ownIn({ session, booking }: Claim, now: Date): Booking | undefined {
  const state = booking && stateAt(booking, now);
  const kept = state === 'held' || state === 'offered';
  return kept && booking?.session?.sessionId === session.sessionId ? booking : undefined;
}

interface Cleared {
  /** The other session without his hold or his place in its line, and who hears of it. */
  readonly sessions: readonly ExamSession[];
  readonly events: readonly NewEvent[];
}

/**
 * Clears the way for a new booking of the subject: what ended is overwritten, a hold elsewhere is given back, a line
 * elsewhere is left. Whoever leaves a line frees no seat: what is spare there is offered to the others already.
 */
function cleared(
  { booking, session }: Claim,
  elsewhere: ExamSession | undefined,
  now: Date,
): Result<Cleared, 'exams.booked_already' | 'exams.held_elsewhere'> {
  if (!booking || !isLive(stateAt(booking, now))) return accept({ sessions: [], events: vacated(booking, now) });
  const waits = booking.state === 'waiting' && booking.session?.sessionId !== session.sessionId;
  if (booking.state !== 'held' && !waits) return refuse('exams.booked_already');
  if (elsewhere?.sessionId !== booking.session?.sessionId || !elsewhere) return refuse('exams.held_elsewhere');
  if (waits) return accept({ sessions: [withoutWaiter(elsewhere, booking.personId)], events: [] });
  return accept({ sessions: [withoutHold(elsewhere, booking.personId, now)], events: freedIn(elsewhere) });
}

/** Whoever waits for a seat of this session hears that one may be free. */
export const freedIn = ({ sessionId, waiters }: ExamSession): NewEvent[] =>
  waiters.length > 0 ? [seatFreed(sessionId)] : [];

/** Keeps a seat for ten minutes. His own hold is his already, from whatever device: nothing is written, nothing longer. */
export function holdSeat(
  claim: Claim,
  elsewhere: ExamSession | undefined,
  terms: Terms,
): Result<SeatStep & { readonly booking: Booking }, TakeRefusal> {
  const { now, city } = terms;
  const own = ownIn(claim, now);
  if (own) return accept({ booking: own, bookings: [], events: [] });
  const clear = cleared(claim, elsewhere, now);
  if (!clear.ok) return clear;
  const { session, pool, person } = claim;
  const ends = Math.min(minutesOn(now, city.holdMinutes), takeableUntil(session).getTime());
  const until = new Date(ends).toISOString();
  const held = withHold(session, { personId: person.personId, pool, kind: 'hold', until }, now);
  if (!held.ok) return held;
  const booking = begun(claim, terms, 'held', 'held', { pool, until });
  const { sessions, events } = clear.value;
  const learners = [withNextVersion(claim.learner)];
  return accept({ sessions: [held.value, ...sessions], bookings: [booking], learners, events, booking });
}

/** A booking with its seat: owed for, or booked at once where nothing is asked. */
function seated(claim: Claim, terms: Terms, pool: Claim['pool']): Booking {
  const { session, booking: past } = claim;
  const { now, city } = terms;
  const fen = city.fees[session.subject];
  const ends = Math.min(minutesOn(now, city.leftoverPayMinutes), takeableUntil(session).getTime());
  const own = ownIn(claim, now);
  const number = own?.number ?? terms.number;
  const fee = fen > 0 ? feeFor({ number, version: past?.version ?? 0 }, fen, new Date(ends)) : undefined;
  const [state, patch] = fee
    ? (['fee_due', { pool, fee, until: fee.until }] as const)
    : (['booked', { pool }] as const);
  return own ? moved(own, state, state, now, patch) : begun(claim, terms, state, state, patch);
}

/** Takes the seat that is held for him or offered to him, or else a free one. */
export function confirmSeat(
  claim: Claim,
  elsewhere: ExamSession | undefined,
  terms: Terms,
): Result<SeatStep & { readonly booking: Booking }, TakeRefusal> {
  const { now, siteName } = terms;
  const { session, booking: past, learner, person } = claim;
  const isSeated = past?.state === 'fee_due' || past?.state === 'booked';
  // Pressed twice, or on two devices: he has it.
  if (past && isSeated && past.session?.sessionId === session.sessionId)
    return accept({ booking: past, bookings: [], events: [] });
  const clear = ownIn(claim, now) ? accept({ sessions: [], events: [] }) : cleared(claim, elsewhere, now);
  if (!clear.ok) return clear;
  const taken = withSeat(session, person.personId, claim.pool, now);
  if (!taken.ok) return taken;
  const { pool } = taken.value;
  const booking = seated(claim, terms, pool);
  const told = booking.state === 'booked' ? [bookingChanged(booking, 'booked', siteName, { own: true })] : [];
  return accept({
    sessions: [taken.value.session, ...clear.value.sessions],
    bookings: [booking],
    learners: [pool === 'priority' ? withPriority(learner, session.subject, true) : withNextVersion(learner)],
    events: [...clear.value.events, ...feeDue(booking), ...told],
    booking,
  });
}

/**
 * Written by every act that gives somebody a seat: two of one person are decided one after the other, so that neither
 * overlooks the other's hour.
 */
const withNextVersion = (learner: Learner): Learner => ({ ...learner, version: learner.version + 1 });

/** Priority is given once for each subject; a session that is called off gives it back. */
export function withPriority(learner: Learner, subject: Booking['subject'], used: boolean): Learner {
  const { priorityUsed: _, ...file } = learner.subjects[subject];
  const subjects = { ...learner.subjects, [subject]: used ? { ...file, priorityUsed: true as const } : file };
  return { ...learner, subjects, version: learner.version + 1 };
}

/** Puts him in line for a session without a free seat; the line ends when the hall's list is printed. */
export function joinLine(
  claim: Claim,
  terms: Terms,
): Result<SeatStep & { readonly booking: Booking }, 'exams.booked_already' | 'exams.seats_left' | 'exams.line_full'> {
  const { now } = terms;
  const { session, booking: past, person } = claim;
  if (past?.state === 'waiting' && past.session?.sessionId === session.sessionId)
    return accept({ booking: past, bookings: [], events: [] });
  if (past && isLive(stateAt(past, now))) return refuse('exams.booked_already');
  const since = now.toISOString();
  const line = withWaiter(session, { personId: person.personId, since }, now);
  if (!line.ok) return line;
  const until = takeableUntil(session).toISOString();
  const booking = begun(claim, terms, 'waiting', 'waiting', { pool: 'general', waitingSince: since, until });
  return accept({ sessions: [line.value], bookings: [booking], events: vacated(past, now), booking });
}

/** Which session a hold or a place in line elsewhere is of, for whoever has to read it too. */
export const standsElsewhere = (
  bookings: readonly Booking[],
  { subject, sessionId }: ExamSession,
): SessionId | undefined => {
  const ends = ({ state }: Booking) => state === 'held' || state === 'waiting';
  const there = bookings.find((one) => one.subject === subject && ends(one))?.session?.sessionId;
  return there === sessionId ? undefined : there;
};
