import type {
  MockAnswer,
  MockId,
  MockList,
  MockView,
  OptionKey,
  PersonId,
  QuestionId,
  StartMockRequest,
} from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { TheoryFormat } from '@yilu/law/exams/theory-formats';
import { answerKeys, optionKeys, papersFrom } from '@yilu/theory/paper';
import { scorePaper } from '@yilu/theory/score';
import { questionsFor, questionsOfGroup } from '@yilu/theory/select-questions';
import type { Bank } from '../ports-study.js';
import type { MockDesk, MockFile } from './study-files.js';

const minuteMs = 60_000;

/** A paper for somebody from what is asked on this day; undefined where the bank has too few questions for one. */
export function newMock(
  bank: Bank,
  { subject, classGroup, locale }: StartMockRequest,
  format: TheoryFormat,
  of: { readonly personId: PersonId; readonly mockId: MockId; readonly at: Date; readonly day: string },
): MockFile | undefined {
  const { personId, mockId, at, day } = of;
  const questions = questionsOfGroup(questionsFor(bank.questions, subject, day), classGroup);
  const paper = papersFrom(questions, format)?.(mockId);
  return (
    paper && {
      personId,
      mockId,
      version: 1,
      subject,
      classGroup,
      locale,
      bankId: bank.bankId,
      format: { pass: format.pass, pointsEach: format.pointsEach },
      slots: paper.flatMap((slot) => {
        const question = bank.byId.get(slot.questionId);
        return question ? [{ ...slot, chapter: question.chapter, answer: answerKeys(slot, question.answer) }] : [];
      }),
      startedAt: at.toISOString(),
      endsAt: new Date(at.getTime() + format.minutes * minuteMs).toISOString(),
      answers: {},
    }
  );
}

/** The paper of a subject that lies open on the desk; one whose time is over lies there no more. */
export function openOn(
  desk: MockDesk | undefined,
  subject: StartMockRequest['subject'],
  now: Date,
): MockId | undefined {
  const open = desk?.open[subject];
  return open && now.getTime() < Date.parse(open.endsAt) ? open.mockId : undefined;
}

/**
 * The result, once there is one. Time ends a paper by itself: what was saved by then is marked whoever looks first, and
 * nothing has to run at that instant.
 */
export function resultOf(mock: MockFile, now: Date): MockView['result'] {
  const over = now.getTime() >= Date.parse(mock.endsAt);
  if (mock.handedInAt === undefined && !over) return undefined;
  const { byChapter, ...score } = scorePaper(mock.slots, (questionId) => mock.answers[questionId], mock.format);
  return {
    ...score,
    byChapter: [...byChapter],
    submittedAt: mock.handedInAt ?? mock.endsAt,
    by: mock.handedInAt === undefined ? 'time' : 'learner',
  };
}

export type MockClosed = 'study.time_over' | 'study.handed_in';

/** Why nothing may be written on a paper any more. */
export function closedAt(mock: MockFile, now: Date): MockClosed | undefined {
  if (mock.handedInAt !== undefined) return 'study.handed_in';
  return now.getTime() >= Date.parse(mock.endsAt) ? 'study.time_over' : undefined;
}

/** The last answer to each question, written in one way. */
export function lastAnswers(given: readonly MockAnswer[]): MockAnswer[] {
  const last = new Map(given.map(({ questionId, chosen }) => [questionId, [...new Set(chosen)].sort()]));
  return [...last].map(([questionId, chosen]) => ({ questionId, chosen }));
}

/** The paper with these answers: each stands for its question alone, in place of the one before. */
export function answeredMock(mock: MockFile, given: readonly MockAnswer[]): Result<MockFile, 'study.not_in_paper'> {
  const options = new Map(mock.slots.map((slot) => [slot.questionId, slot.options.length]));
  const fits = ({ questionId, chosen }: MockAnswer) =>
    chosen.every((key) => optionKeys.indexOf(key) < (options.get(questionId) ?? 0)) && options.has(questionId);
  if (!given.every(fits)) return refuse('study.not_in_paper');
  const answers: Record<QuestionId, readonly OptionKey[]> = { ...mock.answers };
  for (const { questionId, chosen } of given) answers[questionId] = chosen;
  return accept({ ...mock, version: mock.version + 1, answers });
}

/** A paper as a line of the list. */
export const mockLine = (mock: MockFile, now: Date): MockList['items'][number] => {
  const { mockId, subject, startedAt, endsAt } = mock;
  const result = resultOf(mock, now);
  return {
    mockId,
    subject,
    startedAt,
    endsAt,
    on: dayOf(new Date(startedAt)),
    ...(result ? { score: result.score, passed: result.passed } : {}),
  };
};
