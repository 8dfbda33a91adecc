import { type ExamSubject, type PersonId, ExamSubject as Subjects } from '@yilu/contracts';
import type { FoundLearner } from '@yilu/http/registry';
import type { Learner, SubjectFile } from './files.js';

const later = <T extends string>(one: T | undefined, other: T | undefined): T | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

/**
 * One subject as the register tells it, with what this context wrote since: results reach the register a while after they
 * were entered here. What is known here alone stays as it is.
 */
function subjectAfter(known: SubjectFile | undefined, told: FoundLearner['subjects'][number] | undefined): SubjectFile {
  return {
    passedOn: told?.passedOn ?? known?.passedOn,
    bookingsUsed: Math.max(told?.bookingsUsed ?? 0, known?.bookingsUsed ?? 0),
    lastExamAt: later(told?.lastExamAt, known?.lastExamAt),
    lastFailedOn: later(told?.lastFailedOn, known?.lastFailedOn),
    lastForfeitAt: known?.lastForfeitAt,
    standsSince: known?.standsSince,
    ...(known?.priorityUsed ? { priorityUsed: true } : {}),
  };
}

const perSubject = (make: (subject: ExamSubject) => SubjectFile): Learner['subjects'] => ({
  S1: make('S1'),
  S2: make('S2'),
  S3R: make('S3R'),
  S3S: make('S3S'),
});

/**
 * A learner's file after the register was asked. A new certificate, or another class, begins anew: attempts, priority and
 * changes of the place count within one certificate.
 */
export function learnerAfter(
  personId: PersonId,
  known: Learner | undefined,
  told: FoundLearner,
  refreshedAt: string,
): Learner {
  const { licenceClass, heldClasses, certificate, minimumAgeOn, upperAgeOn, bannedUntil, school } = told;
  const issued = known?.certificate?.issuedOn;
  const same = known?.licenceClass === licenceClass && (!issued || issued === certificate?.issuedOn);
  const before = same ? known : undefined;
  return {
    personId,
    version: (known?.version ?? 0) + 1,
    licenceClass,
    heldClasses,
    certificate,
    minimumAgeOn,
    upperAgeOn,
    bannedUntil,
    school,
    // Consent is given to one school: another one has to be agreed to anew.
    schoolConsent: known?.school?.schoolId === school?.schoolId ? known?.schoolConsent : undefined,
    needs: known?.needs ?? [],
    subjects: perSubject((subject) =>
      subjectAfter(
        before?.subjects[subject],
        told.subjects.find((one) => one.subject === subject),
      ),
    ),
    placeChanges: before?.placeChanges ?? 0,
    lastSiteId: before?.lastSiteId,
    refreshedAt,
  };
}

/** Every subject, in the order of the law. */
export const subjects: readonly ExamSubject[] = Subjects.options;
