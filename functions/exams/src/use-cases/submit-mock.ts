import type { MockId, MockView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { closedAt } from '../domain/mock.js';
import type { MockDesk, MockFile } from '../domain/study-files.js';
import type { StudyDeps, StudyRefusal } from '../ports-study.js';
import type { CitizenCommand } from './commands.js';
import { showMock } from './get-mock.js';

/** The desk without this paper, where it still lies there. */
function clearedOf(desk: MockDesk | undefined, { subject, mockId }: MockFile): MockDesk | undefined {
  if (desk?.open[subject]?.mockId !== mockId) return undefined;
  const { [subject]: _handedIn, ...open } = desk.open;
  return { ...desk, version: desk.version + 1, open };
}

/** Hands a paper in. One that is over already, by its time or by its learner, is answered with its result as it stands. */
export const submitMock =
  ({ store, banks, now }: Pick<StudyDeps, 'store' | 'banks' | 'now'>) =>
  async (
    { command, personId }: CitizenCommand,
    mockId: MockId,
  ): Promise<Result<MockView, 'study.no_mock' | StudyRefusal>> => {
    const wanted = { mocks: { personId, mockId }, desks: personId };
    let handedIn: MockFile | undefined;
    const outcome = await store.perform<null, 'study.no_mock'>(command, wanted, ({ mocks: mock, desks }) => {
      if (!mock) return refuse('study.no_mock');
      handedIn = mock;
      const at = now();
      if (closedAt(mock, at)) return accept({ answer: null });
      handedIn = { ...mock, version: mock.version + 1, handedInAt: at.toISOString() };
      const desk = clearedOf(desks, mock);
      return accept({ mocks: handedIn, ...(desk ? { desks: desk } : {}), answer: null });
    });
    if (!outcome.ok) return outcome;
    const mock = handedIn ?? (await store.find(wanted)).mocks;
    return mock ? accept(await showMock({ banks, now }, mock)) : refuse('study.no_mock');
  };
