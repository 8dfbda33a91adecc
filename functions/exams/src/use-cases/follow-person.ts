import type { DomainEvent, EventData } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { personAfter } from '../domain/person.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Following = Pick<Deps, 'store' | 'now'>;

async function project({ store }: Following, id: string, told: EventData<'identity.person_changed'>): Promise<void> {
  const wanted = { persons: [told.personId] };
  const outcome = await store.perform<null, never>(stepOf('followPerson', id), wanted, ({ persons: [known] }) => {
    const person = personAfter(known, told);
    return accept({ ...(person ? { persons: [person] } : {}), answer: null });
  });
  applied(outcome, id);
}

/** Follows identity's events: who a citizen is. */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type === 'identity.person_changed') return project(deps, event.id, event.data);
    return undefined;
  };
