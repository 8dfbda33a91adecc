import type { ExamSubject, LicenceClass } from '@yilu/contracts';
import type { Day } from '@yilu/kernel/day';

/** What counts of one subject under the law. */
export interface SubjectFacts {
  readonly passedOn?: Day | undefined;
  /** Bookings that ended failed or missed within this certificate. */
  readonly bookingsUsed: number;
  readonly lastExamAt?: string | undefined;
  readonly lastFailedOn?: Day | undefined;
  /** Cancelled after success, or missed. */
  readonly lastForfeitAt?: string | undefined;
  /** The place that he had in the last line: his until he sits the exam or forfeits it. */
  readonly standsSince?: string | undefined;
  readonly priorityUsed?: true;
}
export type SubjectFactsOf = { readonly [S in ExamSubject]: SubjectFacts };

/** What the rules need to know of somebody who learns to drive. */
export interface LearnerFacts {
  readonly licenceClass: LicenceClass;
  readonly heldClasses: readonly string[];
  /** 学习驾驶证明 with its last day. */
  readonly certificate?: { readonly issuedOn: Day; readonly validUntil: Day } | undefined;
  /** First day on which he is old enough, where that is still ahead. */
  readonly minimumAgeOn?: Day | undefined;
  /** Last day on which he is not too old for the class; absent where the class has no upper age. */
  readonly upperAgeOn?: Day | undefined;
  /** Last day of a ban after cheating or fraud. */
  readonly bannedUntil?: Day | undefined;
  readonly subjects: SubjectFactsOf;
  /** Subjects with a live booking; only a city that books 科目二 and 科目三道路 one after the other asks. */
  readonly bookedSubjects?: readonly ExamSubject[];
}
