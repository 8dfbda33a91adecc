import type { ChapterId, ClassGroup, QuestionId, QuestionKind, StudySubject, Words } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';

/** A question in both languages, tied to the article that its answer rests on: when that changes, it is retired. */
export interface Question {
  readonly questionId: QuestionId;
  readonly subject: StudySubject;
  readonly classGroups: readonly ClassGroup[];
  readonly chapter: ChapterId;
  readonly kind: QuestionKind;
  readonly stem: Words;
  /** Of a `judge` question always 正确 and 错误, in this order. */
  readonly options: readonly Words[];
  /** Positions in `options`. */
  readonly answer: readonly number[];
  readonly explanation: Words;
  readonly law: Words;
  readonly effectiveFrom: Day;
  readonly retiredOn?: Day;
  /** A sign or marking that the project draws, and what is to be seen on it without saying what it means. */
  readonly picture?: { readonly sign: string; readonly alt: Words };
}
