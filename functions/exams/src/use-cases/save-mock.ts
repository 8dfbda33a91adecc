import type { MockId, MockSaved, SaveMockRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { answeredMock, closedAt, lastAnswers, type MockClosed } from '../domain/mock.js';
import type { StudyDeps, StudyRefusal } from '../ports-study.js';
import type { CitizenCommand } from './commands.js';

export type MockRefusal = 'study.no_mock' | 'study.not_in_paper' | MockClosed | StudyRefusal;

/** Keeps answers of an open paper. After its time nothing is taken any more, whatever the phone's clock says. */
export const saveMock =
  ({ store, now }: Pick<StudyDeps, 'store' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    mockId: MockId,
    { answers }: SaveMockRequest,
  ): Promise<Result<MockSaved, MockRefusal>> => {
    const given = lastAnswers(answers);
    const wanted = { mocks: { personId, mockId } };
    const outcome = await store.perform<null, MockRefusal>(command, wanted, ({ mocks: mock }) => {
      if (!mock) return refuse('study.no_mock');
      const closed = closedAt(mock, now());
      if (closed) return refuse(closed);
      const answered = answeredMock(mock, given);
      return answered.ok ? accept({ mocks: answered.value, answer: null }) : answered;
    });
    return outcome.ok ? accept({ answers: given, serverTime: now().toISOString() }) : outcome;
  };
