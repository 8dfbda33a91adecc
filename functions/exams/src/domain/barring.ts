import { dayOf } from '@yilu/kernel';
import { type Obstacle, type ObstacleCode, obstaclesOf } from '@yilu/law/exams/eligibility';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { moved } from './booking-states.js';
import type { Placed } from './cancelling.js';
import type { Learner } from './files.js';
import { bookingChanged, feeWithdrawn, type SiteName } from './seat-events.js';
import { withoutSeat } from './seats.js';
import { freedIn, type SeatStep } from './seats-taking.js';

/** What the register may say after somebody has his seat, and for which no hall would let him in. */
const bars: ReadonlySet<ObstacleCode> = new Set([
  'banned',
  'too_old',
  'certificate_missing',
  'certificate_expired',
  'attempts_used',
]);

/** Why he may not sit the exam of his seat on its day, by what the register says now; the days of booking are over. */
export const barOf = (learner: Learner, { booking, session }: Placed, profile: ExamProfile): Obstacle | undefined =>
  obstaclesOf(learner, booking.subject, dayOf(new Date(session.startsAt)), profile).find(({ code }) => bars.has(code));

/** Gives back the seat of whoever may not sit its exam: he loses no place by it, and his fee returns. */
export function barred({ booking, session }: Placed, { text }: Obstacle, now: Date, siteName: SiteName): SeatStep {
  const next = moved(
    booking,
    'cancelled',
    'barred',
    now,
    booking.fee ? { fee: { ...booking.fee, withdrawn: true } } : {},
  );
  const free = withoutSeat(session, booking.pool, now);
  return {
    sessions: [free],
    bookings: [next],
    events: [
      ...feeWithdrawn(booking, 'cancelled'),
      bookingChanged(next, 'cancelled', siteName, { own: false, reason: text }),
      ...freedIn(free),
    ],
  };
}
