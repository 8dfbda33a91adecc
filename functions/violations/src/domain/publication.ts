import type { NewEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { maskPlate } from '@yilu/kernel/mask';
import { handleBy } from '@yilu/law/violations/camera-clocks';
import type { Holder, IssuedCode, VehicleFile, ViolationRecord } from './files.js';
import { lastRound } from './notice-due.js';
import { priorOf, withPrior } from './priors.js';
import { opensTo } from './relation.js';
import { actOf } from './row-facts.js';

/** Files of a record that was published, and what the world hears. */
export interface Publication {
  readonly record: ViolationRecord;
  readonly vehicle: VehicleFile;
  readonly code: IssuedCode;
  readonly event: NewEvent;
}

/**
 * Whoever holds the vehicle on this day, as far as the record concerns him: a driver hears neither of what happened
 * before his binding nor of anything after its end.
 */
export const toldOf = (record: ViolationRecord, holders: readonly Holder[], today: string) =>
  holders
    .filter(({ until }) => until === undefined || until >= today)
    .filter((holder) => opensTo(holder, record))
    .map(({ personId, provider }) => ({ personId, provider }));

/** The notice of a published record to whoever holds its vehicle; where no owner is in the app, to the owner's phone. */
export function noticeOf(record: ViolationRecord, holders: readonly Holder[], today: string): NewEvent {
  const { recordId, plate, key, occurredAt, place, verifyCode = '', noticed, contact } = record;
  const ownerIsHere = holders.some(({ relation }) => relation === 'owner');
  return {
    type: 'violations.record_published',
    data: {
      recordId,
      maskedPlate: maskPlate(plate),
      act: { zh: actOf(key).zh, en: actOf(key).en },
      holders: toldOf(record, holders, today),
      ...(contact && !ownerIsHere ? { contact } : {}),
      occurredAt,
      place,
      handleBy: record.handleBy?.on ?? today,
      verifyCode,
      round: noticed,
      urgent: noticed === lastRound,
    },
  };
}

/**
 * Publishes a record that an officer audited: from now on its holders owe an answer, and it stands against a later
 * first violation. The term to come runs from today, the day of the notice (D157 art 20).
 */
export function published(
  record: ViolationRecord,
  known: VehicleFile | undefined,
  { city, now, verifyCode }: { readonly city: string; readonly now: Date; readonly verifyCode: string },
): Publication {
  const at = now.toISOString();
  const today = dayOf(now);
  const { on, provisional } = handleBy(today);
  const next: ViolationRecord = {
    ...record,
    version: record.version + 1,
    status: 'open',
    publishedAt: at,
    verifyCode,
    noticed: 1,
    noticedOn: today,
    handleBy: { on, provisional },
    steps: [...record.steps, { at, what: 'published' }, { at, what: 'noticed' }],
  };
  const { plate, plateKind } = record;
  const vehicle = known ?? { plate, plateKind, version: 0, holders: [], priors: [], taken: [] };
  return {
    record: next,
    vehicle: {
      ...vehicle,
      version: vehicle.version + 1,
      priors: withPrior(vehicle.priors, priorOf(city, record)),
    },
    code: { code: verifyCode, version: 1, of: { kind: 'notice', recordId: record.recordId } },
    event: noticeOf(next, vehicle.holders, today),
  };
}
