import type { AnsweredQuestion, QuestionId, StudyProgress } from '@yilu/contracts';

export type Mark = Omit<AnsweredQuestion, 'questionId'>;
type MarksById = Readonly<Record<QuestionId, Mark>>;

/** What is known of one subject's questions. */
export interface Marks {
  /** What this phone asked, with its own counts alone: the city adds up what several phones did. */
  readonly own: MarksById;
  /** All phones together, as the city said it last. */
  readonly city: MarksById;
  /** Questions whose last answer the city does not know yet. */
  readonly unsent: readonly QuestionId[];
  /** Time by the city's clock. */
  readonly seconds?: Pick<StudyProgress, 'secondsStudied' | 'secondsToday' | 'serverTime'>;
}

export const nothingLearnt: Marks = { own: {}, city: {}, unsent: [] };

/** The last answer to a question: this phone's while the city has not heard of it, then what all phones came to. */
export const markOf = ({ own, city, unsent }: Marks, questionId: QuestionId): Mark | undefined =>
  unsent.includes(questionId) ? own[questionId] : (city[questionId] ?? own[questionId]);

/** After one more answer on this phone. */
export function answeredOnce(marks: Marks, questionId: QuestionId, right: boolean, at: string): Marks {
  const before = marks.own[questionId];
  const mark = {
    right,
    at,
    times: (before?.times ?? 0) + 1,
    wrongTimes: (before?.wrongTimes ?? 0) + (right ? 0 : 1),
  };
  return {
    ...marks,
    own: { ...marks.own, [questionId]: mark },
    unsent: [...marks.unsent.filter((one) => one !== questionId), questionId],
  };
}

/** After the city took in what was sent: what was answered meanwhile still waits. */
export function afterSync(marks: Marks, sent: readonly AnsweredQuestion[], progress: StudyProgress): Marks {
  const timesSent = new Map(sent.map(({ questionId, times }) => [questionId, times]));
  const { answered, secondsStudied, secondsToday, serverTime } = progress;
  return {
    own: marks.own,
    city: Object.fromEntries(answered.map(({ questionId, ...mark }) => [questionId, mark])),
    unsent: marks.unsent.filter((questionId) => marks.own[questionId]?.times !== timesSent.get(questionId)),
    seconds: { secondsStudied, secondsToday, serverTime },
  };
}
