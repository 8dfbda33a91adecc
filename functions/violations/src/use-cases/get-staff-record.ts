import type { RecordId, StaffRecord } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ViolationRecord } from '../domain/files.js';
import { staffRecord } from '../domain/staff-record.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/**
 * What the register has under the plate and under those that read alike, where a picture is there to hold against it;
 * nothing while it is silent.
 */
async function registeredLooks({ registry }: Deps, { plate, plateKind, seen, holds }: ViolationRecord) {
  const others = [...new Set(holds.flatMap(({ candidates = [] }) => candidates))];
  const looks = seen ? await registry.looksOf([plate, ...others].map((one) => ({ plate: one, plateKind }))) : undefined;
  const lookOf = (asked: string) =>
    looks?.ok ? looks.value.find((found) => found.plate === asked)?.makeAndColour : undefined;
  const alike = others.map((other) => {
    const makeAndColour = lookOf(other);
    return { plate: other, ...(makeAndColour ? { makeAndColour } : {}) };
  });
  return { makeAndColour: lookOf(plate), alike };
}

/** One record whole, whatever its status; the reading is told before it is answered. */
export const getStaffRecord =
  (deps: Deps) =>
  async (
    officer: StaffCommand['officer'],
    recordId: RecordId,
  ): Promise<Result<StaffRecord, 'violations.not_found'>> => {
    const { store, pictures, city, now } = deps;
    const [record] = (await store.find({ records: [recordId] })).records;
    if (!record) return refuse('violations.not_found');
    const { deviceId } = record;
    const [found, looks] = await Promise.all([
      store.find({ devices: deviceId ? [deviceId] : [] }),
      registeredLooks(deps, record),
      store.tell(actedBy(officer, 'record_viewed', recordId)),
    ]);
    const viewUrl = (key: string) => pictures.viewUrl(key, now());
    return accept(staffRecord(record, { city, viewUrl, device: found.devices[0], ...looks }));
  };
