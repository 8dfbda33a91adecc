import type { BookingState, ExamSubject, PersonId } from '@yilu/contracts';
import { applicationChanged } from './application.js';
import { isLive, moved, stateAt } from './booking-states.js';
import { leaveLine, releaseSeat } from './cancelling.js';
import type { Booking, ExamSession, Learner, Plan, SubjectFile } from './files.js';
import { subjects } from './learner.js';
import { bookingChanged, feeWithdrawn, type SiteName } from './seat-events.js';
import { withoutSeat } from './seats.js';
import { freedIn, type SeatStep } from './seats-taking.js';

/** Somebody's booking with its session and plan. */
export interface Left {
  readonly booking: Booking;
  readonly session: ExamSession | undefined;
  readonly plan: Plan | undefined;
}

/**
 * What becomes of a booking that nobody needs any more, as its owner is gone or has passed the subject: his seat goes to
 * whoever waits and his fee goes back. An application
 * that the published root stands for stays in it and gets no seat, and an exam that has begun ends as it ends.
 */
export function placeLeft(
  { booking, session, plan }: Left,
  now: Date,
  siteName: SiteName,
  own = true,
): SeatStep | undefined {
  const { state, pool, fee } = booking;
  const isOpen = plan?.status === 'published' && now.getTime() < Date.parse(plan.closesAt);
  if (state === 'applied' && isOpen) {
    const next = moved(booking, 'withdrawn', 'withdrawn', now);
    return { bookings: [next], events: applicationChanged(booking, next) };
  }
  // A draw that is still to come, or made again, shall not seat one human being twice.
  if (state === 'applied' || state === 'unseated')
    return booking.gone
      ? undefined
      : { bookings: [{ ...booking, gone: true, version: booking.version + 1 }], events: [] };
  if (!session || !isLive(state)) return undefined;
  if (state === 'waiting') return leaveLine({ booking, session }, now);
  if (state === 'held' || state === 'offered') return releaseSeat({ booking, session }, now);
  if (now.getTime() >= Date.parse(session.startsAt)) return undefined;
  const next = moved(booking, 'cancelled', 'cancelled', now, fee ? { fee: { ...fee, withdrawn: true } } : {});
  const free = withoutSeat(session, pool, now);
  const told = bookingChanged(next, 'cancelled', siteName, { own });
  return {
    sessions: [free],
    bookings: [next],
    events: [...feeWithdrawn(booking, 'cancelled'), told, ...freedIn(free)],
  };
}

/** The same; what a hall had to prepare for him is nobody's business any more. */
export function leftBehind(left: Left, now: Date, siteName: SiteName): SeatStep | undefined {
  const step = placeLeft(left, now, siteName);
  const { booking } = left;
  if (booking.needs.length === 0) return step;
  const [next = { ...booking, version: booking.version + 1 }] = step?.bookings ?? [];
  return { events: [], ...step, bookings: [{ ...next, needs: [] }] };
}

/** The session with one person in another's place, wherever it names him. */
const renamed = (session: ExamSession, from: PersonId, to: PersonId): ExamSession => ({
  ...session,
  version: session.version + 1,
  holds: session.holds.map((hold) => (hold.personId === from ? { ...hold, personId: to } : hold)),
  waiters: session.waiters.map((one) => (one.personId === from ? { ...one, personId: to } : one)),
});

/** What stays where a booking was moved away from: nothing that says anything. */
const emptied = ({ personId, subject, version, number, planId, provider, licenceClass }: Booking): Booking => ({
  ...{ personId, subject, number, planId, provider, licenceClass },
  version: version + 1,
  maskedName: '',
  pool: 'general',
  state: 'withdrawn',
  changes: 0,
  reminded: [],
  needs: [],
  steps: [],
});

const standing: readonly BookingState[] = ['booked', 'fee_due', 'offered', 'held', 'waiting', 'applied'];
const since = ({ application, waitingSince, steps }: Booking): string =>
  application?.rankTime ?? waitingSince ?? steps[0]?.at ?? '';

/**
 * Whether one live booking is worth more than another: a seat before a line, a line before an application, then who stands
 * there longer. An exam that has begun ends as it ends.
 */
function isBetter(one: Booking, other: Booking, now: Date): boolean {
  if (other.state === 'booked' && other.session && now.getTime() >= Date.parse(other.session.startsAt)) return false;
  const worth = (booking: Booking) => standing.indexOf(stateAt(booking, now));
  const order = worth(one) - worth(other);
  return order < 0 || (order === 0 && since(one) < since(other));
}

/**
 * The booking of a merged person under his heir, number and place unchanged; what the heir had of the same subject is given
 * back for it. Where his own is worth more, or the other has ended beside it, his own stays: undefined.
 */
export function inherited(
  left: Left,
  heir: PersonId,
  own: Left | undefined,
  { now, siteName }: { readonly now: Date; readonly siteName: SiteName },
): SeatStep | undefined {
  const { booking, session } = left;
  const live = isLive(stateAt(booking, now));
  const ownIsLive = own !== undefined && isLive(stateAt(own.booking, now));
  if (own && (!live || (ownIsLive && !isBetter(booking, own.booking, now)))) return undefined;
  const gone = ownIsLive ? leftBehind(own, now, siteName) : undefined;
  const freed = gone?.sessions ?? [];
  const both = freed.find((one) => one.sessionId === session?.sessionId);
  // Where both are about one session, it is written once, with both moves.
  const named =
    session && live ? [{ ...renamed(both ?? session, booking.personId, heir), version: session.version + 1 }] : [];
  return {
    bookings: [{ ...booking, personId: heir, version: (own?.booking.version ?? 0) + 1 }, emptied(booking)],
    sessions: [...freed.filter((one) => one !== both), ...named],
    events: gone?.events ?? [],
  };
}

const later = <T extends string>(one: T | undefined, other: T | undefined): T | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

/** The earlier place that one of them had. Whether it still counts is told by what either has sat or forfeited since. */
const earlierPlace = (one: SubjectFile, other: SubjectFile): string | undefined =>
  [one.standsSince, other.standsSince].flatMap((at) => at ?? []).sort()[0];

const subjectOfBoth = (one: SubjectFile, other: SubjectFile): SubjectFile => ({
  passedOn: later(one.passedOn, other.passedOn),
  bookingsUsed: Math.max(one.bookingsUsed, other.bookingsUsed),
  lastExamAt: later(one.lastExamAt, other.lastExamAt),
  lastFailedOn: later(one.lastFailedOn, other.lastFailedOn),
  lastForfeitAt: later(one.lastForfeitAt, other.lastForfeitAt),
  standsSince: earlierPlace(one, other),
  ...(one.priorityUsed || other.priorityUsed ? { priorityUsed: true } : {}),
});

/** One learner of two files of the same human being: nothing that counts against him is lost, and nothing for him. */
export function learnerOfBoth(heir: PersonId, own: Learner | undefined, other: Learner): Learner {
  // A consent is its giver's alone: his school does not follow him into another account.
  if (!own) return { ...other, personId: heir, version: 1, schoolConsent: undefined };
  const each = (subject: ExamSubject) => [subject, subjectOfBoth(own.subjects[subject], other.subjects[subject])];
  return {
    ...own,
    version: own.version + 1,
    placeChanges: Math.max(own.placeChanges, other.placeChanges),
    subjects: Object.fromEntries(subjects.map(each)) as Learner['subjects'],
  };
}

/** What stays of a learner who is gone: the facts of his exams, and nothing that he told us. */
export const learnerLeft = (learner: Learner): Learner => ({
  ...learner,
  version: learner.version + 1,
  school: undefined,
  schoolConsent: undefined,
  needs: [],
});
