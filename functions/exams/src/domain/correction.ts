import type { ExamSubject } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { afterResult } from '@yilu/law/exams/after-result';
import type { ExamResult, Learner, SubjectFile } from './files.js';

type Subjects = Learner['subjects'];
type Outcome = ExamResult['outcome'];

const uses = (outcome: Outcome) => (outcome === 'passed' ? 0 : 1);

/** The subject where something came after the wrong result: what is certain is put right, what came later stays. */
const amended = (
  now: SubjectFile,
  before: SubjectFile,
  right: SubjectFile,
  was: Outcome,
  is: Outcome,
): SubjectFile => ({
  ...now,
  passedOn: right.passedOn ?? (was === 'passed' ? before.passedOn : now.passedOn),
  bookingsUsed: Math.max(0, now.bookingsUsed - uses(was) + uses(is)),
});

/**
 * The subjects as if the result had been the right one from the beginning. What the wrong one voided as a fifth failure is
 * valid again.
 */
export function correctedSubjects(
  now: Subjects,
  before: Subjects,
  subject: ExamSubject,
  { was, is, at }: { readonly was: Outcome; readonly is: Outcome; readonly at: string },
): Subjects {
  const wrong = afterResult(before, subject, { outcome: was, at })[subject];
  const right = afterResult(before, subject, { outcome: is, at });
  const untouched = JSON.stringify(now[subject]) === JSON.stringify(wrong);
  const keep = (other: ExamSubject): SubjectFile =>
    right[other].passedOn && !now[other].passedOn ? { ...now[other], passedOn: right[other].passedOn } : now[other];
  return {
    S1: keep('S1'),
    S2: keep('S2'),
    S3R: keep('S3R'),
    S3S: keep('S3S'),
    [subject]: untouched ? right[subject] : amended(now[subject], before[subject], right[subject], was, is),
  };
}

/** What was taken by a missed exam, given back where nothing came over it since. */
const withoutMissed = (now: SubjectFile, before: SubjectFile, at: string): SubjectFile => ({
  ...now,
  bookingsUsed: Math.max(0, now.bookingsUsed - 1),
  lastForfeitAt: now.lastForfeitAt === at ? before.lastForfeitAt : now.lastForfeitAt,
  lastFailedOn: now.lastFailedOn === dayOf(new Date(at)) ? before.lastFailedOn : now.lastFailedOn,
  standsSince: now.standsSince ?? before.standsSince,
});

/** The subjects as if the exam that he missed had never been his: what it voided as a fifth failure is valid again. */
export function excusedSubjects(now: Subjects, before: Subjects, subject: ExamSubject, at: string): Subjects {
  const missed = afterResult(before, subject, { outcome: 'no_show', at })[subject];
  const untouched = JSON.stringify(now[subject]) === JSON.stringify(missed);
  const keep = (other: ExamSubject): SubjectFile =>
    before[other].passedOn && !now[other].passedOn ? { ...now[other], passedOn: before[other].passedOn } : now[other];
  return {
    S1: keep('S1'),
    S2: keep('S2'),
    S3R: keep('S3R'),
    S3S: keep('S3S'),
    [subject]: untouched ? before[subject] : withoutMissed(now[subject], before[subject], at),
  };
}
