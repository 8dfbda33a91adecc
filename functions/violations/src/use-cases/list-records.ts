import type { PersonId, RecordPage, VehicleRecordsQuery } from '@yilu/contracts';
import { accept, dayOf, normalisePlate, type Result, refuse } from '@yilu/kernel';
import { heldVehicle } from '../domain/blocks.js';
import { recordSummary } from '../domain/record-summary.js';
import type { Deps } from '../ports.js';

/** One vehicle's records, open ones first and each newest first; refused for a plate that is not in the caller's garage. */
export const listRecords =
  ({ store, now, city }: Deps) =>
  async (
    personId: PersonId,
    { plate, plateKind, show, ...query }: VehicleRecordsQuery,
  ): Promise<Result<RecordPage, 'violations.not_your_vehicle'>> => {
    const vehicle = { plate: normalisePlate(plate), plateKind };
    // Both at once: what was read of a foreign plate is thrown away, which costs less than waiting for the garage.
    const [{ persons }, page] = await Promise.all([
      store.find({ persons: [personId] }),
      store.listByVehicle(vehicle, show, query),
    ]);
    const [person] = persons;
    if (!person || !heldVehicle(person, vehicle, dayOf(now()))) return refuse('violations.not_your_vehicle');
    return accept({ ...page, items: page.items.map((record) => recordSummary(record, personId, city)) });
  };
