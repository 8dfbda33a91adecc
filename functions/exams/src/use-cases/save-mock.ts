import type { MockId, MockView, SaveMockRequest } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { answeredMock, closedAt, type MockClosed } from '../domain/mock.js';
import type { MockFile } from '../domain/study-files.js';
import type { StudyDeps, StudyRefusal } from '../ports-study.js';
import type { CitizenCommand } from './commands.js';
import { showMock } from './get-mock.js';

export type MockRefusal = 'study.no_mock' | 'study.not_in_paper' | MockClosed | StudyRefusal;

/** Keeps answers of an open paper. After its time nothing is taken any more, whatever the phone's clock says. */
export const saveMock =
  ({ store, banks, now }: Pick<StudyDeps, 'store' | 'banks' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    mockId: MockId,
    { answers }: SaveMockRequest,
  ): Promise<Result<MockView, MockRefusal>> => {
    const wanted = { mocks: { personId, mockId } };
    let saved: MockFile | undefined;
    const outcome = await store.perform<null, MockRefusal>(command, wanted, ({ mocks: mock }) => {
      if (!mock) return refuse('study.no_mock');
      const closed = closedAt(mock, now());
      if (closed) return refuse(closed);
      const answered = answeredMock(mock, answers);
      if (!answered.ok) return answered;
      saved = answered.value;
      return accept({ mocks: answered.value, answer: null });
    });
    if (!outcome.ok) return outcome;
    const mock = saved ?? (await store.find(wanted)).mocks;
    return mock ? accept(await showMock({ banks, now }, mock)) : refuse('study.no_mock');
  };
