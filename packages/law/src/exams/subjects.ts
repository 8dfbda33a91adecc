import type { ExamSubject, LicenceClass } from '@yilu/contracts';
import type { LearnerFacts } from './learner-facts.js';

export const subjectNames: Readonly<Record<ExamSubject, { readonly zh: string; readonly en: string }>> = {
  S1: { zh: '科目一', en: 'Subject 1' },
  S2: { zh: '科目二', en: 'Subject 2' },
  S3R: { zh: '科目三道路驾驶技能', en: 'Subject 3 on the road' },
  S3S: { zh: '科目三安全文明驾驶常识', en: 'Subject 3 safe driving' },
};

const skills: readonly ExamSubject[] = ['S2', 'S3R'];
/** Subjects that may be booked at the same time as this one (D172 art 39 ¶1). */
export const subjectsBeside = (subject: ExamSubject): readonly ExamSubject[] =>
  skills.includes(subject) ? skills.filter((one) => one !== subject) : [];

const strictIn2: readonly LicenceClass[] = ['A1', 'A2', 'A3', 'B1', 'B2', 'C6'];

/** Points of 100 that pass (D172 art 38). */
export const passMarkOf = (subject: ExamSubject, licenceClass: LicenceClass): number =>
  subject === 'S2' && !strictIn2.includes(licenceClass) ? 80 : 90;

/** Additions to a licence that leave out 科目一 (D172 art 30 ¶2, ¶4). */
const withoutTheory: Partial<Record<LicenceClass, readonly string[]>> = { C1: ['C2'], D: ['F', 'E'], E: ['F'] };

/** The subjects on the way to this class, in their order (D172 art 30). */
export function requiredSubjects({
  licenceClass,
  heldClasses,
}: Pick<LearnerFacts, 'licenceClass' | 'heldClasses'>): readonly ExamSubject[] {
  if (licenceClass === 'C6') return ['S2', 'S3S'];
  const exempt = withoutTheory[licenceClass]?.some((held) => heldClasses.includes(held));
  return exempt ? ['S2', 'S3R', 'S3S'] : ['S1', 'S2', 'S3R', 'S3S'];
}

/** Whoever holds one of these adds to a car licence. */
const isCarClass = (held: string) => /^[ABC]\d$/.test(held);

const waitsOf2: Partial<Record<LicenceClass, number>> = {
  ...{ C1: 10, C2: 10, C3: 10, C4: 10, C5: 10, M: 10, N: 10, P: 10 },
  ...{ A1: 20, A2: 20, A3: 20, B1: 20, B2: 20, C6: 20 },
};
const waitsOnRoad: Partial<Record<LicenceClass, number>> = {
  ...{ C2: 20, C3: 20, C4: 20, C5: 20 },
  ...{ C1: 30, M: 30, N: 30, P: 30 },
  ...{ A1: 40, A2: 40, A3: 40, B1: 40, B2: 40 },
};
const addedToCar = 30;

/** Full calendar days after the learning certificate before a subject may be booked (D172 arts 43, 44); 0 where none. */
export function waitingDaysOf(
  subject: ExamSubject,
  { licenceClass, heldClasses }: Pick<LearnerFacts, 'licenceClass' | 'heldClasses'>,
): number {
  if (subject === 'S2') return waitsOf2[licenceClass] ?? 0;
  if (subject !== 'S3R') return 0;
  const days = waitsOnRoad[licenceClass] ?? 0;
  return days > addedToCar && heldClasses.some(isCarClass) ? addedToCar : days;
}

/** Bookings of a subject within one certificate (D172 art 47 ¶2); undefined where the law sets no limit. */
export const maxBookingsOf = (subject: ExamSubject): number | undefined =>
  subject === 'S2' || subject === 'S3R' ? 5 : undefined;
