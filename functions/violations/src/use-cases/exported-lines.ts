import type { Locale, PersonId } from '@yilu/contracts';
import { exportedRecords } from '../domain/exported-records.js';
import { isPublic } from '../domain/relation.js';
import type { Deps } from '../ports.js';
import { everyPage } from './every-page.js';
import { inBatches } from './in-batches.js';

type Exporting = Pick<Deps, 'store' | 'city'>;
/** Records of the caller's own cars and of what was decided about him in any car, newest first, line by line. */
export async function exportedLines(deps: Exporting, personId: PersonId, lang: Locale): Promise<string[][]> {
  const { store, city } = deps;
  const [{ persons }, decisions] = await Promise.all([
    store.find({ persons: [personId] }),
    everyPage((query) => store.listDecisions(personId, query)),
  ]);
  const owned = (persons[0]?.vehicles ?? []).filter(({ relation }) => relation === 'owner');
  const lists = await Promise.all(
    owned.map((vehicle) => everyPage((query) => store.listByVehicle(vehicle, 'all', query))),
  );
  const known = new Map(lists.flat().map((record) => [record.recordId, record]));
  const elsewhere = decisions.map(({ recordId }) => recordId).filter((recordId) => !known.has(recordId));
  const others = await inBatches(elsewhere, async (ids) => (await store.find({ records: ids })).records);
  const records = [...known.values(), ...others]
    .filter(isPublic)
    .sort((one, other) => other.occurredAt.localeCompare(one.occurredAt));
  return exportedRecords(records, decisions, { personId, city, lang });
}
