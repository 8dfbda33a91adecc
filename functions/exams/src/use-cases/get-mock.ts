import type { MockId, MockView, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { MockFile } from '../domain/study-files.js';
import type { StudyDeps } from '../ports-study.js';

/** A paper with its questions, out of the bank that it was drawn from. */
export async function showMock({ banks, now }: Pick<StudyDeps, 'banks' | 'now'>, mock: MockFile): Promise<MockView> {
  const { mockView } = await import('../domain/mock-view.js');
  return mockView(mock, await banks.find(mock.bankId), now());
}

/** A paper to go on with, or to look at once it is over. */
export const getMock =
  ({ store, banks, now }: Pick<StudyDeps, 'store' | 'banks' | 'now'>) =>
  async (personId: PersonId, mockId: MockId): Promise<Result<MockView, 'study.no_mock'>> => {
    const { mocks: mock } = await store.find({ mocks: { personId, mockId } });
    return mock ? accept(await showMock({ banks, now }, mock)) : refuse('study.no_mock');
  };
