import type { NewEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { violationTold } from './decided-files.js';
import type { VehicleFile, ViolationRecord } from './files.js';
import { withoutPrior } from './priors.js';
import { toldOf } from './publication.js';

/** Who did it, and why, as the record keeps it. */
export interface Erasing {
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** A record that is erased (D157 art 22): it stands against nobody any more. Its version stays for the caller to raise. */
export const erasedRecord = (record: ViolationRecord, { by, reason, at }: Erasing): ViolationRecord => ({
  ...record,
  status: 'erased',
  erased: { at: at.toISOString(), by, reason },
  steps: [...record.steps, { at: at.toISOString(), what: 'erased' }],
});

/** A vehicle without the place that a record had among its earlier ones. */
export const withoutErased = (vehicle: VehicleFile, { recordId }: ViolationRecord): VehicleFile => ({
  ...vehicle,
  priors: withoutPrior(vehicle.priors, recordId),
});

/** Word of it to whoever holds the vehicle now. */
export const recordErased = (
  record: ViolationRecord,
  vehicle: VehicleFile | undefined,
  { reason, at }: Pick<Erasing, 'reason' | 'at'>,
): NewEvent => ({
  type: 'violations.record_erased',
  data: { ...violationTold(record), holders: toldOf(record, vehicle?.holders ?? [], dayOf(at)), reason },
});
