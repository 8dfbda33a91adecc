import type { ExamSubject } from '@yilu/contracts';
import { addDays, type Day, dayOf } from '@yilu/kernel/day';
import type { SubjectFacts, SubjectFactsOf } from './learner-facts.js';
import type { ExamProfile } from './profile.js';
import { maxBookingsOf } from './subjects.js';

export interface ExamOutcome {
  readonly outcome: 'passed' | 'failed' | 'no_show';
  /** When the exam was, or should have been. */
  readonly at: string;
}

function ofSubject(file: SubjectFacts, { outcome, at }: ExamOutcome): SubjectFacts {
  const on = dayOf(new Date(at));
  if (outcome === 'passed') return { ...file, passedOn: on, lastExamAt: at };
  const failed = { ...file, bookingsUsed: file.bookingsUsed + 1, lastFailedOn: on };
  // Who did not come has not sat an exam: his place in line moves by the forfeit, to the same instant.
  return outcome === 'failed' ? { ...failed, lastExamAt: at } : { ...failed, lastForfeitAt: at };
}

const isFifthFailure = (subject: ExamSubject, { passedOn, bookingsUsed }: SubjectFacts): boolean => {
  const most = maxBookingsOf(subject);
  return most !== undefined && !passedOn && bookingsUsed >= most;
};

const voided = ({ passedOn: _, ...file }: SubjectFacts): SubjectFacts => file;

/**
 * The subjects after a result (D172 arts 46, 47): failed or missed uses a booking and starts the waiting days; the fifth
 * one voids every other subject that was passed. 科目三 on the road stays valid when 安全文明 is failed.
 */
export function afterResult(subjects: SubjectFactsOf, subject: ExamSubject, result: ExamOutcome): SubjectFactsOf {
  const file = ofSubject(subjects[subject], result);
  const keep = isFifthFailure(subject, file) ? voided : (other: SubjectFacts) => other;
  const { S1, S2, S3R, S3S } = subjects;
  return { S1: keep(S1), S2: keep(S2), S3R: keep(S3R), S3S: keep(S3S), [subject]: file };
}

/** After a cancellation of a seat he had: his place in line moves to that instant. */
export const afterForfeit = (subjects: SubjectFactsOf, subject: ExamSubject, at: string): SubjectFactsOf => ({
  ...subjects,
  [subject]: { ...subjects[subject], lastForfeitAt: at },
});

/** First day on which a failed subject may be booked again; a waiting period, so a holiday does not move it. */
export const retryOn = (
  subject: ExamSubject,
  failedOn: Day,
  { rebookAfterDays }: Pick<ExamProfile, 'rebookAfterDays'>,
): Day => addDays(failedOn, rebookAfterDays[subject]);
