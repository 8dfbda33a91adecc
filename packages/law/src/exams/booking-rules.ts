import type { ExamSubject, SeatPool } from '@yilu/contracts';
import { addMonths, type Day, dayOf, endOfDay } from '@yilu/kernel/day';
import type { LastDay } from '../last-day.js';
import { type BookingRefusal, bookingRefusalTexts } from './booking-texts.js';
import type { LearnerFacts } from './learner-facts.js';
import { nearestSites, type Site } from './nearest-sites.js';
import type { ExamProfile } from './profile.js';
import { workingDaysBefore } from './working-days-before.js';

/** Whether he may book from the reserved quota: his certificate ends in less than six months, once per subject. */
export function isPriority(
  { certificate, subjects }: Pick<LearnerFacts, 'certificate' | 'subjects'>,
  subject: ExamSubject,
  on: Day,
  { priorityMonths }: Pick<ExamProfile, 'priorityMonths'>,
): boolean {
  if (!certificate || subject === 'S1' || subjects[subject].priorityUsed) return false;
  return on <= certificate.validUntil && certificate.validUntil < addMonths(on, priorityMonths);
}

/** Last day on which a booking may be cancelled or changed: one working day before its exam (D172 arts 46, 110). */
export const cancelUntil = (startsAt: string, { cancel }: Pick<ExamProfile, 'cancel'>): LastDay =>
  workingDaysBefore(dayOf(new Date(startsAt)), cancel.workingDaysBefore);

/** Last day on which the results of a plan may come out. */
export const resultsBy = (firstDay: Day, profile: Pick<ExamProfile, 'resultWorkingDaysBefore'>): LastDay =>
  workingDaysBefore(firstDay, profile.resultWorkingDaysBefore);

/** A booked seat as far as changing or cancelling it is concerned. */
export interface SeatedBooking {
  readonly startsAt: string;
  readonly pool: SeatPool;
  readonly changes: number;
}

const tooLate = ({ startsAt }: SeatedBooking, now: Date, profile: ExamProfile): boolean =>
  now >= endOfDay(cancelUntil(startsAt, profile).on);

const named = (grounds: Readonly<Partial<Record<BookingRefusal, boolean>>>): readonly BookingRefusal[] =>
  (Object.keys(bookingRefusalTexts) as BookingRefusal[]).filter((ground) => grounds[ground]);

/** Every reason against cancelling online; none means that he may. */
export const cancelRefusals = (booking: SeatedBooking, now: Date, profile: ExamProfile): readonly BookingRefusal[] =>
  named({
    too_late: tooLate(booking, now, profile),
    priority_at_window: booking.pool === 'priority',
    window_only: booking.pool !== 'priority' && !profile.cancel.online,
  });

/** Changes that a booking has left before it has to be given back instead. */
export const changesLeft = ({ changes }: Pick<SeatedBooking, 'changes'>, { maxChanges }: ExamProfile): number =>
  Math.max(0, maxChanges - changes);

export interface ChangeOfSession {
  readonly booking: SeatedBooking;
  readonly from: Site;
  readonly to: Site;
  readonly sites: readonly Site[];
  /** Changes of the place so far within this certificate. */
  readonly placeChanges: number;
}

/** Every reason against moving a booking to a session at a site; none means that he may. */
export function changeRefusals(
  { booking, from, to, sites, placeChanges }: ChangeOfSession,
  now: Date,
  profile: ExamProfile,
): readonly BookingRefusal[] {
  const moves = isPlaceChange(from.siteId, to.siteId);
  return named({
    ...Object.fromEntries(cancelRefusals(booking, now, profile).map((one) => [one, true])),
    changes_used: changesLeft(booking, profile) === 0,
    site_too_far: !nearestSites(from, sites, profile).some(({ siteId }) => siteId === to.siteId),
    place_changes_used: moves && placeChanges >= profile.maxPlaceChanges,
  });
}

/**
 * Only somebody's own move of a booking to another site is a change of the place (D172 art 39 ¶3); that each subject
 * has its own sites, or that a session was called off, is none.
 */
export const isPlaceChange = (fromSiteId: string, toSiteId: string): boolean => fromSiteId !== toSiteId;
