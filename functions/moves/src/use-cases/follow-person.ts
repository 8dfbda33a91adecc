import type { DomainEvent, EventData, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { mustBeRead, platesOf, vehiclesAfter } from '@yilu/kernel/garage-plates';
import { heirOf } from '@yilu/kernel/heir-of';
import type { PersonFile, PlateRef } from '../domain/files.js';
import { personAfter, personEnded, vehicleAfter } from '../domain/person.js';
import { forgottenAppeal } from '../domain/task-acts.js';
import type { Deps, Found } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { leaveMoves, takeOver } from './take-over.js';

type Following = Pick<Deps, 'store' | 'now'>;

const garageAfter = ({ vehicles }: Found, plates: readonly PlateRef[], person: PersonFile) =>
  vehiclesAfter(vehicles, plates, (known, plate) => vehicleAfter(known, plate, person));

async function project({ store }: Following, id: string, told: EventData<'identity.person_changed'>) {
  const { personId } = told;
  const [before] = (await store.find({ persons: [personId] })).persons;
  const vehicles = platesOf(before?.vehicles, told.vehicles);
  const wanted = { persons: [personId], vehicles };
  const outcome = await store.perform<null, never>(stepOf('followPerson', id), wanted, (found) => {
    const [known] = found.persons;
    const person = personAfter(known, told);
    if (!person) return accept({ answer: null });
    mustBeRead(known?.vehicles, vehicles);
    return accept({ persons: [person], vehicles: garageAfter(found, vehicles, person), answer: null });
  });
  applied(outcome, id);
}

/** His end: he asks for nothing any more, and nobody is told in his place. What counts against him is read before. */
async function retire(
  { store, now }: Following,
  id: string,
  end: { readonly personId: PersonId; readonly revision: number; readonly into?: PersonId },
): Promise<void> {
  const { personId } = end;
  const [before] = (await store.find({ persons: [personId] })).persons;
  const vehicles = platesOf(before?.vehicles);
  const taskId = before?.bar?.appeal?.taskId;
  const wanted = { persons: [personId], vehicles, tasks: taskId ? [taskId] : [] };
  const outcome = await store.perform<null, never>(stepOf('retirePerson', id), wanted, (found) => {
    const [known] = found.persons;
    if (known?.ended) return accept({ answer: null });
    mustBeRead(known?.vehicles, vehicles);
    if (known?.bar?.appeal?.taskId !== taskId) throw new Error('He appealed, or was answered, at this moment');
    const person = personEnded(personId, known, end);
    const appeals = found.tasks.filter(({ appeal }) => appeal?.personId === personId);
    return accept({
      persons: [person],
      vehicles: garageAfter(found, vehicles, person),
      tasks: appeals.map((task) => forgottenAppeal(task, now())),
      answer: null,
    });
  });
  applied(outcome, id);
}

/** Who holds a merged person's requests now; undefined where he deleted himself meanwhile. */
const standsFor = ({ store }: Following, into: PersonId) =>
  heirOf(into, async (id) => {
    const [person] = (await store.find({ persons: [id] })).persons;
    return person?.ended;
  });

/**
 * Follows identity's events: who a citizen is and which cars he holds. A merge moves his requests, and what counts against
 * him, to whoever took over; a deletion ends what is open and leaves nobody's trace in the rest.
 */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'identity.person_changed':
        return project(deps, event.id, event.data);
      case 'identity.persons_merged': {
        const { personId, into, revision } = event.data;
        const heir = await standsFor(deps, into);
        if (heir) await takeOver(deps, event.id, personId, heir);
        await retire(deps, event.id, { personId, into, revision });
        // Whatever came in between the two, and everything where nobody took over.
        return leaveMoves(deps, event.id, personId, heir);
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, { personId, revision });
        return leaveMoves(deps, event.id, personId, undefined);
      }
      default:
        return undefined;
    }
  };
