import { dayOf } from '@yilu/kernel';
import { metresBetween } from '@yilu/kernel/distance';
import { examDayObstacles } from '@yilu/law/exams/eligibility';
import type { Site } from '@yilu/law/exams/nearest-sites';
import type { ExamProfile } from '@yilu/law/exams/profile';
import { overlaps } from './exam-hours.js';
import type { Booking, ExamSession, Learner } from './files.js';
import { freeSeats, takeableUntil } from './seats.js';

// A day more to wait weighs as much as this many metres more to go.
const metresPerDay = 10_000;
const dayMs = 86_400_000;
const most = 3;

/** Whoever looks for a seat, with what he has of other subjects. */
export interface Seeker {
  readonly learner: Learner;
  readonly bookings: readonly Booking[];
}

/** Whether a seat is left there that he could take: for his class, on a day and at an hour at which he may sit it. */
export function isForHim(
  session: ExamSession,
  { learner, bookings }: Seeker,
  now: Date,
  profile: ExamProfile,
): boolean {
  if (!session.classes.includes(learner.licenceClass) || now >= takeableUntil(session)) return false;
  if (freeSeats(session, now).general === 0 || overlaps(session, bookings, now)) return false;
  return examDayObstacles(learner, session.subject, dayOf(new Date(session.startsAt)), profile).length === 0;
}

/** Of sessions with a seat for him, the three nearest in time and place to the one that has none. */
export function nearestTo(session: ExamSession, coming: readonly ExamSession[], sites: readonly Site[]): ExamSession[] {
  const place = ({ siteId }: ExamSession) => sites.find((site) => site.siteId === siteId)?.location;
  const from = place(session);
  const away = (other: ExamSession) => {
    const to = place(other);
    const metres = from && to ? metresBetween(from, to) : 0;
    return metres + (Math.abs(Date.parse(other.startsAt) - Date.parse(session.startsAt)) / dayMs) * metresPerDay;
  };
  return coming
    .filter(({ sessionId }) => sessionId !== session.sessionId)
    .sort((one, other) => away(one) - away(other) || (one.sessionId < other.sessionId ? -1 : 1))
    .slice(0, most);
}
