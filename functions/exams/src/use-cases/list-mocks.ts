import type { MockList, PersonId } from '@yilu/contracts';
import { mockLine } from '../domain/mock.js';
import type { StudyDeps } from '../ports-study.js';

const shown = 50;

/** Papers that somebody took or has open, newest first. */
export const listMocks =
  ({ store, now }: Pick<StudyDeps, 'store' | 'now'>) =>
  async (personId: PersonId): Promise<MockList> => {
    const at = now();
    return { items: (await store.listMocks(personId, shown)).map((mock) => mockLine(mock, at)) };
  };
