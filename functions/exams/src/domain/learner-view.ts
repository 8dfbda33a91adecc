import type { ExamSubject, LearnerView, SessionId, SubjectProgress } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel';
import { isPriority } from '@yilu/law/exams/booking-rules';
import { firstPossibleOn, obstaclesOf } from '@yilu/law/exams/eligibility';
import { earnedRankTime } from '@yilu/law/exams/rank-time';
import { maxBookingsOf } from '@yilu/law/exams/subjects';
import { examCityOf, siteNameOf } from '../city/cities.js';
import { stateAt } from './booking-states.js';
import type { Booking, Learner } from './files.js';
import { subjects } from './learner.js';
import { isStale } from './register-age.js';
import type { SchoolLook } from './school-files.js';

const before = new Set(['s1_first', 's2_first', 's3r_first']);

/** Where a subject stands by what is against it. */
export function standingOf(obstacles: SubjectProgress['obstacles']): SubjectProgress['standing'] {
  const has = (code: string) => obstacles.some((one) => one.code === code);
  if (has('not_required')) return 'not_required';
  if (has('already_passed')) return 'passed';
  return obstacles.some(({ code }) => before.has(code)) ? 'later' : 'next';
}

const bookingOf = ({ city, calledOff, now }: Seen, booking: Booking): SubjectProgress['booking'] => ({
  number: booking.number,
  state: stateAt(booking, now),
  ...(booking.session ? { startsAt: booking.session.startsAt, site: siteNameOf(city)(booking.session.siteId) } : {}),
  ...(booking.until ? { until: booking.until } : {}),
  ...(booking.session && calledOff?.has(booking.session.sessionId) ? { calledOff: true } : {}),
});

function progressOf(seen: Seen, subject: ExamSubject, booking: Booking | undefined, today: Day): SubjectProgress {
  const { city, learner } = seen;
  const { profile } = examCityOf(city);
  const obstacles = obstaclesOf(learner, subject, today, profile);
  const standing = standingOf([...obstacles]);
  const { passedOn, bookingsUsed } = learner.subjects[subject];
  const allowed = maxBookingsOf(subject);
  const first =
    standing === 'next' || standing === 'later' ? firstPossibleOn(learner, subject, today, profile) : undefined;
  const rank = earnedRankTime(learner.subjects, subject);
  return {
    subject,
    standing,
    ...(rank ? { rankTime: rank } : {}),
    priority: isPriority(learner, subject, today, profile),
    ...(standing === 'passed' && passedOn ? { passedOn } : {}),
    bookingsUsed,
    ...(allowed === undefined ? {} : { bookingsAllowed: allowed }),
    obstacles: [...obstacles],
    ...(first ? { firstPossibleOn: first } : {}),
    ...(booking ? { booking: bookingOf(seen, booking) } : {}),
  };
}

interface Seen {
  readonly city: string;
  readonly learner: Learner;
  readonly bookings: readonly Booking[];
  readonly look: SchoolLook | undefined;
  /** Sessions of his seats that the city has called off. */
  readonly calledOff?: ReadonlySet<SessionId>;
  readonly now: Date;
}

/** What his school sees, and when it last looked; that stays to be read when he has taken his consent back. */
const schoolView = (
  { schoolId, name }: NonNullable<Learner['school']>,
  consent: Learner['schoolConsent'],
  look: SchoolLook | undefined,
): LearnerView['school'] => ({
  name,
  seesProgress: consent !== undefined,
  ...(consent ? { seesSince: consent.since } : {}),
  ...(look?.on && look.schoolId === schoolId ? { lookedOn: look.on } : {}),
});

/** How far somebody is on the way to his licence, and what stands against each next step. */
export function learnerView(seen: Seen): LearnerView {
  const { city, learner, bookings, look, now } = seen;
  const today = dayOf(now);
  const { profile } = examCityOf(city);
  const { certificate, school } = learner;
  return {
    licenceClass: learner.licenceClass,
    ...(certificate ? { certificate: { ...certificate } } : {}),
    ...(school ? { school: schoolView(school, learner.schoolConsent, look) } : {}),
    priority: subjects.some((subject) => isPriority(learner, subject, today, profile)),
    needs: [...learner.needs],
    subjects: subjects.map((subject) =>
      progressOf(
        seen,
        subject,
        bookings.find((one) => one.subject === subject),
        today,
      ),
    ),
    placeChangesLeft: Math.max(0, profile.maxPlaceChanges - learner.placeChanges),
    refreshedAt: learner.refreshedAt,
    ...(isStale(learner, now, profile) ? { refreshDue: true as const } : {}),
  };
}
