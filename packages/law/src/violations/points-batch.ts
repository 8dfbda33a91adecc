import { fullPoints } from './points-cycle.js';
import { reason } from './procedure-reason.js';

export interface RecordToSettle {
  readonly recordId: string;
  readonly vehicleId: string;
  readonly points: number;
}

export interface BatchOutcome {
  readonly settled: readonly RecordToSettle[];
  readonly refused: readonly RecordToSettle[];
  readonly sum: number;
}

export const otherVehicleRefused = reason(
  '累积记分已满12分，不能再处理其他机动车的违法记录；同一辆机动车的记录可以一次处理完毕',
  'You have reached 12 points: records of other vehicles cannot be settled now; those of the same vehicle may be settled together',
  'D163 art 14 ¶2',
);

/**
 * Settles records vehicle by vehicle in the order asked (D163 art 14): all of one vehicle may go in one batch even past
 * 12, another vehicle's only while the sum is under 12. `fullThrough` is the vehicle whose records reached 12 already.
 */
export function settleBatch(sum: number, records: readonly RecordToSettle[], fullThrough?: string): BatchOutcome {
  const settled: RecordToSettle[] = [];
  const refused: RecordToSettle[] = [];
  let total = sum;
  for (const vehicleId of new Set(records.map((one) => one.vehicleId))) {
    const batch = records.filter((one) => one.vehicleId === vehicleId);
    if (total >= fullPoints && vehicleId !== fullThrough) refused.push(...batch);
    else {
      settled.push(...batch);
      total += batch.reduce((points, one) => points + one.points, 0);
    }
  }
  return { settled, refused, sum: total };
}
