import { accept, type Result, refuse } from '@yilu/kernel';
import { changeRefusals, isPlaceChange } from '@yilu/law/exams/booking-rules';
import type { BookingRefusal } from '@yilu/law/exams/booking-texts';
import type { Site } from '@yilu/law/exams/nearest-sites';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { moved } from './booking-states.js';
import type { Booking, ExamSession, Learner } from './files.js';
import { bookingChanged, type SiteName } from './seat-events.js';
import { takeableUntil, withoutSeat, withSeat } from './seats.js';
import { freedIn, type SeatStep, seatOf } from './seats-taking.js';

export interface Change {
  readonly booking: Booking;
  readonly learner: Learner;
  readonly from: ExamSession;
  readonly to: ExamSession;
}
export interface ChangeTerms {
  readonly now: Date;
  readonly profile: ExamProfile;
  readonly sites: readonly Site[];
  readonly siteName: SiteName;
}

const refusals = {
  too_late: 'exams.cancel_too_late',
  priority_at_window: 'exams.not_online',
  window_only: 'exams.not_online',
  changes_used: 'exams.changes_used',
  site_too_far: 'exams.site_too_far',
  place_changes_used: 'exams.place_changes_used',
} as const satisfies Record<BookingRefusal, string>;

export type ChangeRefusal =
  | (typeof refusals)[BookingRefusal]
  | 'exams.not_booked'
  | 'exams.no_session'
  | 'exams.session_cancelled'
  | 'exams.seats_closed'
  | 'exams.not_drawn_yet'
  | 'exams.wrong_class'
  | 'exams.no_seat';

/** What is wrong with the other session, whoever asks for it. */
function unfit({ booking, from, to }: Change, now: Date): ChangeRefusal | undefined {
  if (to.subject !== booking.subject || to.sessionId === from.sessionId) return 'exams.no_session';
  if (from.cancelled || to.cancelled) return 'exams.session_cancelled';
  if (!to.classes.includes(booking.licenceClass)) return 'exams.wrong_class';
  if (!to.open) return 'exams.not_drawn_yet';
  return now >= takeableUntil(to) ? 'exams.seats_closed' : undefined;
}

/** Exchanges a seat for a free one of another session: its fee and its place in line go with it. */
export function changeSeat(
  change: Change,
  { now, profile, sites, siteName }: ChangeTerms,
): Result<SeatStep & { readonly booking: Booking }, ChangeRefusal> {
  const { booking, learner, from, to } = change;
  if (booking.state !== 'booked') return refuse('exams.not_booked');
  const misfit = unfit(change, now);
  if (misfit) return refuse(misfit);
  const siteAt = ({ siteId }: ExamSession) => sites.find((site) => site.siteId === siteId);
  const [here, there] = [siteAt(from), siteAt(to)];
  if (!here || !there) throw new Error(`${from.siteId} or ${to.siteId} is no site of the city`);
  const seat = { startsAt: from.startsAt, pool: booking.pool, changes: booking.changes };
  const asked = { booking: seat, from: here, to: there, sites, placeChanges: learner.placeChanges };
  const [ground] = changeRefusals(asked, now, profile);
  if (ground) return refuse(refusals[ground]);
  const taken = withSeat(to, booking.personId, 'general', now);
  if (!taken.ok) return taken;
  const left = withoutSeat(from, booking.pool, now);
  const next = moved(booking, 'booked', 'changed', now, {
    session: seatOf(to),
    pool: taken.value.pool,
    changes: booking.changes + 1,
    reminded: [],
  });
  const moves = isPlaceChange(from.siteId, to.siteId);
  const placeChanges = learner.placeChanges + (moves ? 1 : 0);
  return accept({
    sessions: [left, taken.value.session],
    bookings: [next],
    // Written even where it counts nothing: two changes at once must not both see the last one that is left.
    learners: [{ ...learner, placeChanges, lastSiteId: to.siteId, version: learner.version + 1 }],
    events: [bookingChanged(next, 'changed', siteName, { own: true }), ...freedIn(left)],
    booking: next,
  });
}
