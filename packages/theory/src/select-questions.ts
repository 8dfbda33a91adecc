import type { ClassGroup, QuestionId, StudySubject } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { Question } from './question.js';

/** Whether a question may be asked on a day; one whose article changed is retired from that day on. */
export const isInForce = ({ effectiveFrom, retiredOn }: Question, day: Day): boolean =>
  effectiveFrom <= day && (retiredOn === undefined || day < retiredOn);

export const questionsFor = (questions: readonly Question[], subject: StudySubject, day: Day): Question[] =>
  questions.filter((question) => question.subject === subject && isInForce(question, day));

/** Those that a paper of a class of vehicle may hold. */
export const questionsOfGroup = (questions: readonly Question[], group: ClassGroup): Question[] =>
  questions.filter(({ classGroups }) => classGroups.includes(group));

export const byQuestionId = (questions: readonly Question[]): ReadonlyMap<QuestionId, Question> =>
  new Map(questions.map((question) => [question.questionId, question]));
