import type { QuestionId, StudyQuestion } from '@yilu/contracts';
import { optionKeys } from '@yilu/theory/paper';
import { drawnFrom, seeded } from '@yilu/theory/seeded';
import { type Marks, markOf } from './mark';

const aDay = 20;
/** Of a day's questions at most so many repeat what went wrong: somebody who only repeats never gets through. */
const mostRepeated = 8;

/** Questions whose last answer was wrong, the one that waits longest first. */
export function wrongOnes(ids: readonly QuestionId[], marks: Marks): readonly QuestionId[] {
  const wrong = ids.flatMap((questionId) => {
    const mark = markOf(marks, questionId);
    return mark && !mark.right ? [{ questionId, at: mark.at }] : [];
  });
  return wrong.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ questionId }) => questionId);
}

/** A day's questions: some that went wrong, then new ones, then those that were right longest ago. */
export function chooseToday(ids: readonly QuestionId[], marks: Marks, day: string): readonly QuestionId[] {
  const below = seeded(day);
  const repeated = wrongOnes(ids, marks).slice(0, mostRepeated);
  const unseen = ids.filter((questionId) => !markOf(marks, questionId));
  const fresh = drawnFrom(unseen, aDay - repeated.length, below);
  const taken = new Set([...repeated, ...fresh]);
  const since = (questionId: QuestionId): string => markOf(marks, questionId)?.at ?? '';
  const oldest = ids
    .filter((questionId) => !taken.has(questionId) && markOf(marks, questionId))
    .sort((one, other) => (since(one) < since(other) ? -1 : 1));
  const chosen = [...repeated, ...fresh, ...oldest].slice(0, aDay);
  return drawnFrom(chosen, chosen.length, below);
}

/** Where to go on: the first question without an answer, the first of all where none is left. */
export function firstOpen(ids: readonly QuestionId[], isDone: (questionId: QuestionId) => boolean): number {
  return Math.max(
    0,
    ids.findIndex((questionId) => !isDone(questionId)),
  );
}

/** The question with its options in another order: the place of an answer must not be what is learnt. */
export function shuffled(question: StudyQuestion, seed: string): StudyQuestion {
  if (question.kind === 'judge') return question;
  const order = drawnFrom(question.options, question.options.length, seeded(`${seed}${question.questionId}`));
  const keyed = order.flatMap((option, at) => {
    const key = optionKeys[at];
    return key ? [{ key, text: option.text, right: question.answer.includes(option.key) }] : [];
  });
  return {
    ...question,
    options: keyed.map(({ key, text }) => ({ key, text })),
    answer: keyed.flatMap(({ key, right }) => (right ? [key] : [])),
  };
}
