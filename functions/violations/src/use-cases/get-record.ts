import type { PersonId, RecordId, RecordView } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import { recordView } from '../domain/record-view.js';
import { relationTo } from '../domain/relation.js';
import type { Deps } from '../ports.js';

/** One record whole, for whoever has to do with it; another's is answered like none. */
export const getRecord =
  ({ store, pictures, catalogueShelf, now, city }: Deps) =>
  async (personId: PersonId, recordId: RecordId): Promise<Result<RecordView, 'violations.not_found'>> => {
    const at = now();
    const today = dayOf(at);
    const [{ records, persons, drivers }, catalogues] = await Promise.all([
      store.find({ records: [recordId], persons: [personId], drivers: [personId] }),
      catalogueShelf.versions(),
    ]);
    const [[record], [person]] = [records, persons];
    const relation = record && relationTo(record, person, today);
    if (!record || !person || !relation) return refuse('violations.not_found');
    // Whose vehicle and whose device it is the record alone tells.
    const { vehicles, devices } = await store.find({
      vehicles: [record],
      ...(record.deviceId ? { devices: [record.deviceId] } : {}),
    });
    const files = { record, person, relation, vehicle: vehicles[0], driver: drivers[0], device: devices[0] };
    const seeing = { city, catalogues, today, viewUrl: (key: string) => pictures.viewUrl(key, at) };
    return accept(recordView(files, seeing, personId));
  };
