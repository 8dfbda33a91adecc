import { MockId, type MockView, type StartMockRequest } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { theoryFormatOf } from '@yilu/law/exams/theory-formats';
import { newMock, openOn } from '../domain/mock.js';
import type { MockFile } from '../domain/study-files.js';
import type { StudyDeps, StudyRefusal } from '../ports-study.js';
import type { CitizenCommand } from './commands.js';
import { showMock } from './get-mock.js';

/** Opens a paper against the clock. While one of the subject lies open, that one is given again with its time going on. */
export const startMock =
  ({ store, banks, now, newId }: Pick<StudyDeps, 'store' | 'banks' | 'now' | 'newId'>) =>
  async (
    { command, personId }: CitizenCommand,
    request: StartMockRequest,
  ): Promise<Result<MockView, 'study.no_paper' | StudyRefusal>> => {
    const { subject, classGroup } = request;
    const bank = await banks.inForce(subject);
    const format = theoryFormatOf(subject, classGroup);
    let started: MockFile | undefined;
    const outcome = await store.perform<MockId, 'study.no_paper'>(command, { desks: personId }, ({ desks }) => {
      const at = now();
      const open = openOn(desks, subject, at);
      started = undefined;
      if (open) return accept({ answer: open });
      const mockId = MockId.parse(newId());
      const mock = newMock(bank, request, format, { personId, mockId, at, day: dayOf(at) });
      if (!mock) return refuse('study.no_paper');
      started = mock;
      return accept({
        mocks: mock,
        desks: {
          personId,
          version: (desks?.version ?? 0) + 1,
          open: { ...desks?.open, [subject]: { mockId, endsAt: mock.endsAt } },
        },
        answer: mockId,
      });
    });
    if (!outcome.ok) return outcome;
    const mock = started ?? (await store.find({ mocks: { personId, mockId: outcome.value } })).mocks;
    if (!mock) throw new Error('A paper on the desk is not kept');
    return accept(await showMock({ banks, now }, mock));
  };
