import type { MockView } from '@yilu/contracts';
import type { Bank } from '../ports-study.js';
import { resultOf } from './mock.js';
import type { MockFile } from './study-files.js';
import { questionIn } from './study-pack.js';

/** A paper as its learner sees it: right answers and explanations only together with the result. */
export function mockView(mock: MockFile, bank: Bank, now: Date): MockView {
  const { mockId, subject, classGroup, locale, slots, startedAt, endsAt, answers, format } = mock;
  const result = resultOf(mock, now);
  return {
    mockId,
    subject,
    classGroup,
    startedAt,
    endsAt,
    serverTime: now.toISOString(),
    pass: format.pass,
    questions: slots.map(({ questionId, options }) => {
      const question = bank.byId.get(questionId);
      if (!question) throw new Error(`Bank ${bank.bankId} lost question ${questionId}`);
      const { answer, explanation, law, ...asked } = questionIn(question, locale, options);
      return result ? { ...asked, answer, explanation, law } : asked;
    }),
    answers: Object.entries(answers).map(([questionId, chosen]) => ({ questionId, chosen: [...chosen] })),
    ...(result ? { result } : {}),
  };
}
