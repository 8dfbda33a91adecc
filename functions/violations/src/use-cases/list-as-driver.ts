import type { DriverRecords, PageQuery, PersonId } from '@yilu/contracts';
import { platesOf } from '@yilu/kernel/garage-plates';
import { decidedRecord, namedRecord } from '../domain/driver-records.js';
import type { Deps } from '../ports.js';
import { inBatches } from './in-batches.js';

/** What the caller is named for and has not answered, and what was decided about him, whatever the car. */
export const listAsDriver =
  ({ store, city }: Deps) =>
  async (personId: PersonId, query: PageQuery): Promise<DriverRecords> => {
    const [{ drivers }, page] = await Promise.all([
      store.find({ drivers: [personId] }),
      store.listDecisions(personId, query),
    ]);
    const named = drivers[0]?.named ?? [];
    const records = await inBatches(named, async (ids) => (await store.find({ records: ids })).records);
    const vehicles = await inBatches(
      platesOf(records),
      async (plates) => (await store.find({ vehicles: plates })).vehicles,
    );
    const { nextCursor } = page;
    return {
      named: records.flatMap((record) => namedRecord(record, personId, vehicles, city) ?? []),
      decisions: page.items.map(decidedRecord),
      ...(nextCursor ? { nextCursor } : {}),
    };
  };
