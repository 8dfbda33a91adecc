import type { CaseId, DomainEvent, EventData, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { heirOf } from '@yilu/kernel/heir-of';
import type { Accident } from '../domain/accident.js';
import { guestHolder } from '../domain/derived.js';
import { driverAfter, erasePerson, goneDriver, mergeParty } from '../domain/driver.js';
import { takeGuestSeat } from '../domain/guest.js';
import type { Step } from '../domain/lifecycle.js';
import type { Deps, Outcome } from '../ports.js';

type Following = Pick<Deps, 'cases' | 'now'>;

const nothing: Outcome<null> = { events: [], answer: null };
const finished = (outcome: { ok: boolean }, id: string) => {
  // Busy: the queue delivers it again, and what was done already is found done.
  if (!outcome.ok) throw new Error(`Event ${id} could not be applied`);
};

async function project({ cases }: Following, id: string, data: EventData<'identity.person_changed'>) {
  const command = { actor: 'event', operation: 'followPerson', key: id, hash: id };
  const outcome = await cases.perform<null, never>(command, { driverOf: data.personId }, ({ driver }) => {
    const next = driverAfter(driver, data);
    return accept(next ? { ...nothing, driver: next } : nothing);
  });
  finished(outcome, id);
}

async function retire({ cases }: Following, id: string, gone: ReturnType<typeof goneDriver>) {
  const command = { actor: 'event', operation: 'retirePerson', key: id, hash: id };
  const outcome = await cases.perform<null, never>(command, { driverOf: gone.personId }, ({ driver }) =>
    accept({ ...nothing, ...(driver && driver.revision >= gone.revision ? {} : { driver: gone }) }),
  );
  finished(outcome, id);
}

/** Applies a change to every case of a list, one transaction each; a case that has it already stays as it is. */
async function onEachCase(
  { cases }: Following,
  id: string,
  listedUnder: string,
  change: (accident: Accident) => Step | undefined,
  heir?: PersonId,
) {
  const apply = async (caseId: CaseId) => {
    const command = { actor: 'event', operation: 'followPersonInCase', key: `${id}:${caseId}`, hash: id };
    const outcome = await cases.perform<null, never>(command, { caseId }, ({ accident }) => {
      const step = accident && change(accident);
      if (!step) return accept(nothing);
      const present = heir ? { present: heir } : {};
      return accept({ accident: step.next, events: step.events, answer: null, ...present });
    });
    finished(outcome, id);
  };
  // The list is read whole first: a merge takes cases off it while it is walked.
  const all: CaseId[] = [];
  let cursor: string | undefined;
  do {
    const page = await cases.listOf(listedUnder, { limit: 50, ...(cursor ? { cursor } : {}) });
    all.push(...page.items.map(({ caseId }) => caseId));
    cursor = page.nextCursor;
  } while (cursor);
  for (const caseId of all) await apply(caseId);
}

/** Cases in which he sat as a guest before he had an account are his from now on. */
async function welcomeGuest(deps: Following, id: string, data: EventData<'identity.person_changed'>) {
  const { personId, documentKey, logins } = data;
  if (!documentKey) return;
  const newcomer = { documentKey, personId, provider: logins[0]?.provider ?? ('sms' as const) };
  const change = (accident: Accident) => takeGuestSeat(accident, newcomer, deps.now());
  await onEachCase(deps, id, guestHolder(documentKey), change, personId);
}

/** Who holds a merged person's cases now; undefined where he deleted himself meanwhile. */
const standsFor = ({ cases }: Following, into: PersonId) =>
  heirOf(into, async (id) => {
    const driver = await cases.findDriver(id);
    return driver?.gone ? { into: driver.into } : undefined;
  });

/** Follows identity's events: the projection of the driver, and what merging or deleting him means for his cases. */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'identity.person_changed':
        await project(deps, event.id, event.data);
        return welcomeGuest(deps, event.id, event.data);
      case 'identity.persons_merged': {
        const { personId, into, revision } = event.data;
        // He ends first: a token of his that still lives opens no case behind the walk.
        await retire(deps, event.id, goneDriver(personId, revision, into));
        const heir = await standsFor(deps, into);
        const change = (accident: Accident) =>
          heir ? mergeParty(accident, personId, heir, deps.now()) : erasePerson(accident, personId, deps.now());
        return onEachCase(deps, event.id, personId, change, heir);
      }
      case 'identity.person_deleted': {
        const { personId, revision } = event.data;
        await retire(deps, event.id, goneDriver(personId, revision));
        return onEachCase(deps, event.id, personId, (accident) => erasePerson(accident, personId, deps.now()));
      }
      default:
        return undefined;
    }
  };
