import type { DriverRecords, PersonId } from '@yilu/contracts';
import { maskPlate } from '@yilu/kernel';
import { isSameVehicle } from '@yilu/kernel/garage-plates';
import { answerBy } from '@yilu/law/violations/nomination';
import type { Decision, VehicleFile, ViolationRecord } from './files.js';
import { actOf, usualOf } from './row-facts.js';

type NamedRecord = DriverRecords['named'][number];

/** A record that waits for this driver's answer; undefined where it waits no more. */
export function namedRecord(
  record: ViolationRecord,
  personId: PersonId,
  vehicles: readonly VehicleFile[],
  city: string,
): NamedRecord | undefined {
  const naming = record.namings.find(({ driverId, state }) => driverId === personId && state === 'offered');
  if (!naming || record.status !== 'open') return undefined;
  const { recordId, plate, occurredAt, place, key } = record;
  const { zh, en } = actOf(key);
  const owner = vehicles
    .find((vehicle) => isSameVehicle(vehicle, record))
    ?.holders.find(({ relation }) => relation === 'owner');
  return {
    recordId,
    maskedPlate: maskPlate(plate),
    occurredAt,
    place,
    act: { zh, en },
    ...usualOf(record, city),
    maskedOwner: owner?.maskedName ?? '',
    answerBy: answerBy(naming.offeredOn),
  };
}

/** A decision in the list of whom it was made about. */
export function decidedRecord(decision: Decision): DriverRecords['decisions'][number] {
  const { number, recordId, plate, key, decidedAt, outcome, fen, points, due, obligationId, standing } = decision;
  const { zh, en } = actOf(key);
  return {
    number,
    recordId,
    maskedPlate: maskPlate(plate),
    act: { zh, en },
    decidedAt,
    outcome,
    fen,
    points,
    ...(due ? { dueOn: due.on } : {}),
    ...(obligationId ? { obligationId } : {}),
    standing,
  };
}
