import type { PersonId } from '@yilu/contracts';
import { accept, type Day, dayOf } from '@yilu/kernel';
import { answerBy } from '@yilu/law/violations/nomination';
import type { DriverFile, ViolationRecord } from '../domain/files.js';
import { endNaming } from '../domain/naming.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { inBatches } from './in-batches.js';

type Lapsing = Pick<Deps, 'store' | 'now'>;

const offerTo = (record: ViolationRecord, personId: PersonId) =>
  record.namings.find(({ driverId, state }) => driverId === personId && state === 'offered');

async function lapse({ store, now }: Lapsing, known: ViolationRecord, driverId: PersonId, on: Day): Promise<void> {
  const wanted = { records: [known.recordId], vehicles: [known], drivers: [driverId] };
  const step = stepOf('lapseNaming', `${known.recordId}:${driverId}:${offerTo(known, driverId)?.offeredOn ?? ''}`);
  const outcome = await store.perform<null, never>(step, wanted, ({ records, vehicles, drivers }) => {
    const [record] = records;
    const offer = record && offerTo(record, driverId);
    if (!record || !offer || answerBy(offer.offeredOn) >= on) return accept({ answer: null });
    const ended = endNaming({ record, vehicle: vehicles[0], driver: drivers[0] }, driverId, 'lapse', now());
    if (!ended.ok) return accept({ answer: null });
    // Nobody waits any more for an answer about a record that was erased meanwhile.
    const events = record.status === 'open' ? ended.value.events : [];
    return accept({ records: [ended.value.record], drivers: [ended.value.driver], events, answer: null });
  });
  applied(outcome, known.recordId);
}

/** Off the list until the next of his offers ends, or for good. */
async function lookAgain({ store }: Lapsing, { personId, version }: DriverFile, until: Day | undefined, on: Day) {
  const step = stepOf('lookAgainAtNamings', `${personId}:${on}:${version}`);
  const outcome = await store.perform<null, never>(step, { drivers: [personId] }, ({ drivers }) => {
    const [driver] = drivers;
    if (!driver || driver.namedUntil === until) return accept({ answer: null });
    const { namedUntil: _before, ...rest } = driver;
    const next = { ...rest, version: driver.version + 1, ...(until ? { namedUntil: until } : {}) };
    return accept({ drivers: [next], answer: null });
  });
  applied(outcome, personId);
}

async function lapseOf(deps: Lapsing, driver: DriverFile, on: Day): Promise<number> {
  const { personId, named } = driver;
  const records = await inBatches(named, async (ids) => (await deps.store.find({ records: ids })).records);
  const offers = records.flatMap((record) => {
    const offer = offerTo(record, personId);
    return offer ? [{ record, until: answerBy(offer.offeredOn) }] : [];
  });
  const over = offers.filter(({ until }) => until < on);
  for (const { record } of over) await lapse(deps, record, personId, on);
  const [next] = offers.flatMap(({ until }) => (until >= on ? [until] : [])).sort();
  const { drivers } = await deps.store.find({ drivers: [personId] });
  if (drivers[0]) await lookAgain(deps, drivers[0], next, on);
  return over.length;
}

/** Offers whose seven days are over go back to their owners, who hear of it; answers how many did. */
export const lapseNamings =
  (deps: Lapsing) =>
  async (until: Date): Promise<number> => {
    const on = dayOf(deps.now());
    let lapsed = 0;
    let cursor: string | undefined;
    do {
      const page = await deps.store.listNamed({ limit: 50, ...(cursor ? { cursor } : {}) });
      const due = page.items.filter(({ namedUntil }) => namedUntil !== undefined && namedUntil < on);
      for (const driver of due) lapsed += await lapseOf(deps, driver, on);
      // The list is in the order of days: behind one whose time is not over no other's is.
      cursor = due.length === page.items.length ? page.nextCursor : undefined;
    } while (cursor && deps.now() < until);
    return lapsed;
  };
