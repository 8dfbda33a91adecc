import type { MockAnswer, MockView, OptionKey, QuestionId } from '@yilu/contracts';

/** Answers of a paper as they lie on this phone: a crash at minute 40 must lose none. */
export interface MockAnswers {
  readonly chosen: Readonly<Record<QuestionId, readonly OptionKey[]>>;
  /** Questions whose answer the city does not have yet. */
  readonly unsent: readonly QuestionId[];
  readonly at: number;
}

/** What the city has, with what only this phone knows over it. */
export function resumed(view: Pick<MockView, 'answers'>, kept: MockAnswers): MockAnswers {
  const known = Object.fromEntries(view.answers.map(({ questionId, chosen }) => [questionId, chosen]));
  const own = Object.fromEntries(kept.unsent.map((questionId) => [questionId, kept.chosen[questionId] ?? []]));
  return { ...kept, chosen: { ...known, ...own } };
}

export const answeredAnew = (
  answers: MockAnswers,
  questionId: QuestionId,
  chosen: readonly OptionKey[],
): MockAnswers => ({
  ...answers,
  chosen: { ...answers.chosen, [questionId]: chosen },
  unsent: [...answers.unsent.filter((one) => one !== questionId), questionId],
});

/** What is to be sent now. */
export const unsentOf = ({ chosen, unsent }: MockAnswers): MockAnswer[] =>
  unsent.map((questionId) => ({ questionId, chosen: [...(chosen[questionId] ?? [])] }));

/** After these arrived; an answer that was changed meanwhile still waits. */
export function afterSaving(answers: MockAnswers, sent: readonly MockAnswer[]): MockAnswers {
  const arrived = new Map(sent.map(({ questionId, chosen }) => [questionId, chosen.join()]));
  return {
    ...answers,
    unsent: answers.unsent.filter((id) => arrived.get(id) !== (answers.chosen[id] ?? []).join()),
  };
}

export const isAnswered = ({ chosen }: MockAnswers, questionId: QuestionId): boolean =>
  (chosen[questionId]?.length ?? 0) > 0;
