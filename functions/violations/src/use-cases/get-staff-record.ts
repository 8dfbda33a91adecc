import type { RecordId, StaffRecord } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { ViolationRecord } from '../domain/files.js';
import { staffRecord } from '../domain/staff-record.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** What the register has under the plate, where a picture is there to hold against it; nothing while it is silent. */
async function registeredLook({ registry }: Deps, { plate, plateKind, seen }: ViolationRecord) {
  const looks = seen ? await registry.looksOf([{ plate, plateKind }]) : undefined;
  return looks?.ok ? looks.value[0]?.makeAndColour : undefined;
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
    const [found, makeAndColour] = await Promise.all([
      store.find({ devices: deviceId ? [deviceId] : [] }),
      registeredLook(deps, record),
      store.tell(actedBy(officer, 'record_viewed', recordId)),
    ]);
    const viewUrl = (key: string) => pictures.viewUrl(key, now());
    return accept(staffRecord(record, { city, viewUrl, device: found.devices[0], makeAndColour }));
  };
