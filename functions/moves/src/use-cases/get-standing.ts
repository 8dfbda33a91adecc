import type { MoveStanding, PersonId } from '@yilu/contracts';
import { standingOf } from '../domain/move-limits.js';
import { emptyPerson } from '../domain/person.js';
import type { Deps } from '../ports.js';

/** How many requests are left, what counts against him, and his bar with its reasons. */
export const getStanding =
  ({ store, limits, now }: Pick<Deps, 'store' | 'limits' | 'now'>) =>
  async (personId: PersonId): Promise<MoveStanding> => {
    const [person] = (await store.find({ persons: [personId] })).persons;
    return standingOf(person ?? emptyPerson(personId), limits, now());
  };
