import type { ChapterId, OptionKey, QuestionId } from '@yilu/contracts';
import type { PaperFormat } from './paper.js';

/** A question as it counts: its right keys as the paper shows them. */
export interface Marked {
  readonly questionId: QuestionId;
  readonly chapter: ChapterId;
  readonly answer: readonly OptionKey[];
}

export interface Score {
  readonly score: number;
  readonly full: number;
  readonly passed: boolean;
  readonly right: number;
  /** In the order in which the paper comes to them. */
  readonly byChapter: readonly { readonly chapter: ChapterId; readonly right: number; readonly of: number }[];
}

/** All right keys and none beside them, in any order; of several right ones a part is worth nothing. */
export const isRight = (answer: readonly OptionKey[], chosen: readonly OptionKey[] = []): boolean =>
  new Set(chosen).size === answer.length && answer.every((key) => chosen.includes(key));

/** Marks a paper; what was not answered is wrong. */
export function scorePaper(
  paper: readonly Marked[],
  chosenOf: (questionId: QuestionId) => readonly OptionKey[] | undefined,
  { pass, pointsEach }: Pick<PaperFormat, 'pass' | 'pointsEach'>,
): Score {
  const chapters = new Map<ChapterId, { chapter: ChapterId; right: number; of: number }>();
  let right = 0;
  for (const { questionId, chapter, answer } of paper) {
    const counted = chapters.get(chapter) ?? { chapter, right: 0, of: 0 };
    chapters.set(chapter, counted);
    counted.of++;
    if (!isRight(answer, chosenOf(questionId))) continue;
    counted.right++;
    right++;
  }
  const score = right * pointsEach;
  return {
    score,
    full: paper.length * pointsEach,
    passed: score >= pass,
    right,
    byChapter: [...chapters.values()],
  };
}
