import type { Locale, PersonId } from '@yilu/contracts';
import { recordsCsv } from '../domain/records-csv.js';
import { isPublic } from '../domain/relation.js';
import type { Deps } from '../ports.js';
import { everyPage } from './every-page.js';

/** Records of the caller's own cars and of what was decided about him in any car, newest first, as one CSV file. */
export const exportRecords =
  ({ store, city }: Deps) =>
  async (personId: PersonId, lang: Locale): Promise<string> => {
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
    const others = await recordsOf(store, elsewhere);
    const records = [...known.values(), ...others]
      .filter(isPublic)
      .sort((one, other) => other.occurredAt.localeCompare(one.occurredAt));
    return recordsCsv(records, decisions, { personId, city, lang });
  };

/** As many as one batch reads, again and again. */
async function recordsOf(store: Deps['store'], ids: Parameters<Deps['store']['find']>[0]['records'] = []) {
  const batches = Array.from({ length: Math.ceil(ids.length / 99) }, (_, n) => ids.slice(n * 99, (n + 1) * 99));
  return (await Promise.all(batches.map((records) => store.find({ records })))).flatMap(({ records }) => records);
}
