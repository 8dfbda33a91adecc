import type { DomainEvent, EventData, PersonId } from '@yilu/contracts';
import { accept, dayOf } from '@yilu/kernel';
import { mustBeRead, platesOf, vehiclesAfter } from '@yilu/kernel/garage-plates';
import { heirOf } from '@yilu/kernel/heir-of';
import type { PersonFile, PlateRef } from '../domain/files.js';
import { namingLapsed } from '../domain/naming.js';
import { personAfter, personEnded, vehicleAfter } from '../domain/person.js';
import type { Deps, Found } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { inBatches } from './in-batches.js';
import { takeNamings, takeOver } from './take-over.js';

type Following = Pick<Deps, 'store' | 'now'>;

const garageAfter = ({ vehicles }: Found, plates: readonly PlateRef[], person: PersonFile) =>
  vehiclesAfter(vehicles, plates, (known, plate) => vehicleAfter(known, plate, person));

async function project({ store, now }: Following, id: string, told: EventData<'identity.person_changed'>) {
  const { personId } = told;
  const [before] = (await store.find({ persons: [personId] })).persons;
  const vehicles = platesOf(before?.vehicles, told.vehicles);
  const wanted = { persons: [personId], vehicles };
  const outcome = await store.perform<null, never>(stepOf('followPerson', id), wanted, (found) => {
    const [known] = found.persons;
    const person = personAfter(known, told, dayOf(now()));
    if (!person) return accept({ answer: null });
    mustBeRead(known?.vehicles, vehicles);
    return accept({ persons: [person], vehicles: garageAfter(found, vehicles, person), answer: null });
  });
  applied(outcome, id);
}

/** His end: nothing of his is written behind what follows. */
async function retire({ store }: Following, id: string, personId: PersonId, revision: number, into?: PersonId) {
  const [before] = (await store.find({ persons: [personId] })).persons;
  const { items } = await store.listDecisions(personId, { limit: 1 });
  const vehicles = platesOf(before?.vehicles);
  const wanted = { persons: [personId], drivers: [personId], vehicles };
  const outcome = await store.perform<null, never>(stepOf('retirePerson', id), wanted, (found) => {
    const [known] = found.persons;
    const [driver] = found.drivers;
    if (known?.ended) return accept({ answer: null });
    mustBeRead(known?.vehicles, vehicles);
    // The list may lag behind a decision of this second; his own file never does.
    const decided = items.length > 0 || [driver?.points, driver?.priors].some((all) => all && all.length > 0);
    const person = personEnded(personId, known, { revision, decided, ...(into ? { into } : {}) });
    return accept({
      persons: [person],
      // Written anew, so that whoever decides about him at this moment looks again.
      drivers: driver ? [{ ...driver, version: driver.version + 1 }] : [],
      vehicles: garageAfter(found, vehicles, person),
      answer: null,
    });
  });
  applied(outcome, id);
}

/** Once everything is with his heir, whose name is the same, nothing here has to name a merged person any more. */
async function forgetName({ store }: Following, id: string, personId: PersonId): Promise<void> {
  const step = stepOf('forgetName', id);
  const outcome = await store.perform<null, never>(step, { persons: [personId] }, ({ persons: [person] }) => {
    if (!person?.maskedName) return accept({ answer: null });
    const { name: _name, documentNumber: _number, maskedDocumentNumber: _masked, ...rest } = person;
    return accept({ persons: [{ ...rest, version: person.version + 1, maskedName: '' }], answer: null });
  });
  applied(outcome, id);
}

/** What he was named for goes back to the owners: nobody else could ever answer for it, or handle it. */
async function freeNamings({ store, now }: Following, id: string, personId: PersonId): Promise<void> {
  const [driver] = (await store.find({ drivers: [personId] })).drivers;
  const records = await inBatches(driver?.named ?? [], async (ids) => (await store.find({ records: ids })).records);
  for (const known of records) {
    const step = stepOf('freeNaming', `${id}:${known.recordId}`);
    const wanted = { records: [known.recordId], vehicles: [known] };
    const outcome = await store.perform<null, never>(step, wanted, ({ records: [record], vehicles: [vehicle] }) => {
      const free = record && namingLapsed({ record, vehicle }, personId, now());
      return accept({ ...(free ? { records: [free.record], events: free.events } : {}), answer: null });
    });
    applied(outcome, step.key);
  }
}

/** Who holds a merged person's papers now; undefined where he deleted himself meanwhile. */
const standsFor = ({ store }: Following, into: PersonId) =>
  heirOf(into, async (id) => {
    const [person] = (await store.find({ persons: [id] })).persons;
    return person?.ended ? { into: person.into } : undefined;
  });

/**
 * Follows identity's events: who a citizen is and which vehicles he holds. A merge moves points, decisions and defences
 * to whoever took over. A deletion takes him off his vehicles; decisions, points and defences stay by the archive's rule.
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
        const [before] = (await deps.store.find({ persons: [personId] })).persons;
        if (heir) await takeNamings(deps)(event.id, platesOf(before?.vehicles), personId, heir);
        await retire(deps, event.id, personId, revision, into);
        if (!heir) return;
        await takeOver(deps)(event.id, personId, heir);
        return forgetName(deps, event.id, personId);
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, personId, revision);
        return freeNamings(deps, event.id, personId);
      }
      default:
        return undefined;
    }
  };
