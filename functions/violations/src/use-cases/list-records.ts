import type { PersonId, RecordPage, VehicleRecordsQuery } from '@yilu/contracts';
import { accept, dayOf, normalisePlate, type Result, refuse } from '@yilu/kernel';
import { heldVehicle } from '../domain/blocks.js';
import { recordSummary } from '../domain/record-summary.js';
import { relationTo } from '../domain/relation.js';
import type { Deps } from '../ports.js';

/**
 * One vehicle's records, open ones first and each newest first; refused for a plate that is not in the caller's garage.
 * A driver's page may be short: what happened before his binding is the owner's alone.
 */
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
    const today = dayOf(now());
    if (!person || !heldVehicle(person, vehicle, today)) return refuse('violations.not_your_vehicle');
    const items = page.items.filter((record) => relationTo(record, person, today));
    return accept({ ...page, items: items.map((record) => recordSummary(record, personId, city)) });
  };
