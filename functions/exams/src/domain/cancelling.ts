import { accept, type Result, refuse } from '@yilu/kernel';
import { cancelRefusals } from '@yilu/law/exams/booking-rules';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { moved } from './booking-states.js';
import type { Booking, ExamSession, Learner, Objection } from './files.js';
import { bookingChanged, feeWithdrawn, type SiteName } from './seat-events.js';
import { withoutHold, withoutSeat } from './seats.js';
import { freedIn, type SeatStep, withPriority } from './seats-taking.js';
import { withoutWaiter } from './waiting.js';

/** A booking with the session that it is about. */
export interface Placed {
  readonly booking: Booking;
  readonly session: ExamSession;
}
type Given = SeatStep & { readonly booking: Booking };

/** Gives back what is only held or offered: at once free for everybody, himself too, and without any consequence. */
export function releaseSeat({ booking, session }: Placed, now: Date): Given {
  const next = moved(booking, 'withdrawn', booking.state === 'offered' ? 'offer_rejected' : 'released', now);
  const free = withoutHold(session, booking.personId, now);
  return { sessions: [free], bookings: [next], events: freedIn(free), booking: next };
}

/** Leaves the line; whoever joins it anew stands at its end. */
export function leaveLine({ booking, session }: Placed, now: Date): Given {
  const { waitingSince: _, ...rest } = moved(booking, 'withdrawn', 'released', now);
  return { sessions: [withoutWaiter(session, booking.personId)], bookings: [rest], events: [], booking: rest };
}

export type CancelRefusal =
  | 'exams.nothing_to_cancel'
  | 'exams.session_cancelled'
  | 'exams.cancel_too_late'
  | 'exams.not_online';

const isHardship = ({ plea, office }: Giving): boolean => plea !== undefined || office?.hardship === true;

/** What stands against cancelling; of hardship one hears until the exam begins. */
function refusalOf({ booking, session }: Placed, giving: Giving) {
  const { now, profile, office } = giving;
  const { pool, changes } = booking;
  const grounds = cancelRefusals({ startsAt: session.startsAt, pool, changes }, now, profile);
  if (!office && grounds.some((ground) => ground !== 'too_late')) return 'exams.not_online';
  const late = isHardship(giving) ? now >= new Date(session.startsAt) : grounds.includes('too_late');
  return late ? 'exams.cancel_too_late' : undefined;
}

/** His place in line moves to this instant (the ministry's rule of ranking). */
const forfeited = (learner: Learner, { subject }: Booking, now: Date): Learner => {
  const file = { ...learner.subjects[subject], lastForfeitAt: now.toISOString() };
  return { ...learner, subjects: { ...learner.subjects, [subject]: file }, version: learner.version + 1 };
};

/** What his file keeps of it: a place that moves, or a priority that he has after all not used. */
function remembered({ booking, learner }: Placed & { readonly learner: Learner }, giving: Giving): Learner[] {
  if (booking.state === 'fee_due')
    return booking.pool === 'priority' ? [withPriority(learner, booking.subject, false)] : [];
  return isHardship(giving) ? [] : [forfeited(learner, booking, giving.now)];
}

export interface Giving {
  readonly now: Date;
  readonly profile: ExamProfile;
  readonly siteName: SiteName;
  /** An officer answers it; his place in line is kept meanwhile. */
  readonly plea?: Objection | undefined;
  /** Done at the office, where reserved seats are given back, too, and hardship is judged on the spot. */
  readonly office?: { readonly hardship: boolean };
}

/**
 * Gives back a seat: what was paid goes back, the seat goes to whoever waits, and his place in line moves to now, unless he
 * had not paid for it yet, or it is for hardship.
 */
export function cancelSeat(
  placed: Placed & { readonly learner: Learner },
  giving: Giving,
): Result<Given, CancelRefusal> {
  const { now, profile, siteName, plea, office } = giving;
  const { booking, session } = placed;
  if (booking.state !== 'booked' && booking.state !== 'fee_due') return refuse('exams.nothing_to_cancel');
  // The city has called it off: he is offered another seat, and loses no place.
  if (session.cancelled) return refuse('exams.session_cancelled');
  const refusal = refusalOf(placed, giving);
  if (refusal) return refuse(refusal);
  const next = moved(booking, 'cancelled', 'cancelled', now, {
    ...(booking.fee ? { fee: { ...booking.fee, withdrawn: true } } : {}),
    ...(plea ? { hardshipId: plea.objectionId } : {}),
  });
  const free = withoutSeat(session, booking.pool, now);
  const refunds = booking.state === 'fee_due' || profile.cancel.refundsFee;
  return accept({
    sessions: [free],
    bookings: [next],
    learners: remembered(placed, giving),
    events: [
      ...(refunds ? feeWithdrawn(booking, 'cancelled') : []),
      bookingChanged(next, 'cancelled', siteName, { own: office === undefined }),
      ...freedIn(free),
    ],
    booking: next,
  });
}
