import type { ClassGroup, LicenceClass, QuestionKind, StudySubject } from '@yilu/contracts';

/** What a theory paper consists of. */
export interface TheoryFormat {
  readonly subject: StudySubject;
  readonly classGroup: ClassGroup;
  readonly questions: number;
  readonly minutes: number;
  /** Points of 100 that pass. */
  readonly pass: number;
  readonly pointsEach: number;
  readonly types: Readonly<Record<QuestionKind, number>>;
  /** `verified`: questions, minutes and pass were read in a regulation; `configurable`: sources differ, a city decides. */
  readonly confidence: 'verified' | 'configurable';
}

const shortPaper = { questions: 50, minutes: 30, pass: 90, pointsEach: 2, confidence: 'configurable' } as const;
const safeDriving = { ...shortPaper, subject: 'S3S', types: { judge: 20, single: 20, multi: 10 } } as const;

/** The papers as most cities set them. */
export const usualTheoryFormats: readonly TheoryFormat[] = [
  {
    subject: 'S1',
    classGroup: 'car',
    questions: 100,
    minutes: 45,
    pass: 90,
    pointsEach: 1,
    types: { judge: 40, single: 60, multi: 0 },
    confidence: 'verified',
  },
  { ...shortPaper, subject: 'S1', classGroup: 'motorcycle', types: { judge: 20, single: 30, multi: 0 } },
  { ...safeDriving, classGroup: 'car' },
  { ...safeDriving, classGroup: 'motorcycle' },
];

const motorcycles: readonly LicenceClass[] = ['D', 'E', 'F'];

/** Which of the two kinds of papers a class sits. */
export const classGroupOf = (licenceClass: LicenceClass): ClassGroup =>
  motorcycles.includes(licenceClass) ? 'motorcycle' : 'car';

/** The paper of a subject for a class group. Throws where a city has none, because another one would be sat in silence. */
export function theoryFormatOf(
  subject: StudySubject,
  classGroup: ClassGroup,
  formats: readonly TheoryFormat[] = usualTheoryFormats,
): TheoryFormat {
  const found = formats.find((one) => one.subject === subject && one.classGroup === classGroup);
  if (!found) throw new Error(`No format of ${subject} for ${classGroup}.`);
  return found;
}
