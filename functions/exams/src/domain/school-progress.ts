import type { SchoolLearner } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { retryOn } from '@yilu/law/exams/after-result';
import { obstaclesOf } from '@yilu/law/exams/eligibility';
import { examCityOf, siteNameOf } from '../city/cities.js';
import type { Booking, Learner, PersonFile } from './files.js';
import { subjects } from './learner.js';
import { standingOf } from './learner-view.js';
import type { SchoolFile } from './school-files.js';

interface Shown {
  readonly learner: Learner;
  readonly person: PersonFile | undefined;
  readonly bookings: readonly Booking[];
}

/**
 * What a school sees of one of its learners: nobody whom it does not teach, who has not agreed, or who is gone. Why
 * somebody may not book is between him and the law, so obstacles stay here.
 */
export function schoolLearner(
  { schoolId }: Pick<SchoolFile, 'schoolId'>,
  { learner, person, bookings }: Shown,
  city: string,
  now: Date,
): SchoolLearner | undefined {
  const { school, schoolConsent, licenceClass } = learner;
  if (school?.schoolId !== schoolId || !schoolConsent || !person || person.ended) return undefined;
  const { profile } = examCityOf(city);
  const today = dayOf(now);
  return {
    pseudonym: schoolConsent.pseudonym,
    maskedName: person.maskedName,
    licenceClass,
    subjects: subjects.flatMap((subject) => {
      const standing = standingOf([...obstaclesOf(learner, subject, today, profile)]);
      if (standing === 'not_required') return [];
      const { lastFailedOn } = learner.subjects[subject];
      const retry = lastFailedOn && standing !== 'passed' ? retryOn(subject, lastFailedOn, profile) : undefined;
      const seat = bookings.find((one) => one.subject === subject && one.state === 'booked')?.session;
      return {
        subject,
        standing,
        ...(seat ? { booked: { startsAt: seat.startsAt, site: siteNameOf(city)(seat.siteId) } } : {}),
        ...(retry && retry > today ? { retryOn: retry } : {}),
      };
    }),
  };
}
