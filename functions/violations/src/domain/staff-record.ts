import type { StaffRecord } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel/day';
import { auditBy } from '@yilu/law/violations/camera-clocks';
import type { Device, Hold, ViolationRecord } from './files.js';
import { deviceOn } from './record-view.js';
import { actOf, usualOf } from './row-facts.js';

const holdView = ({ reason, zh, en, sameAs, candidates = [] }: Hold): StaffRecord['holds'][number] => ({
  reason,
  text: { zh, en },
  ...(sameAs ? { sameAs } : {}),
  candidates: [...candidates],
});

/** A record as officers see it, short: everything but its photographs. */
export function staffRecordSummary(record: ViolationRecord, city: string): Omit<StaffRecord, 'photos'> {
  const { location, measured, seen, audited, decision, defence } = record;
  return {
    recordId: record.recordId,
    version: record.version,
    plate: record.plate,
    plateKind: record.plateKind,
    vehicleKind: record.vehicleKind,
    occurredAt: record.occurredAt,
    place: record.place,
    ...(location ? { location } : {}),
    act: actOf(record.key),
    ...usualOf(record, city),
    ...(measured ? { measured } : {}),
    status: record.status,
    holds: record.holds.map(holdView),
    ...(audited ? {} : { auditBy: auditBy(new Date(record.occurredAt)) }),
    ...(seen ? { seen } : {}),
    batchId: record.batchId,
    row: record.row,
    ...(audited
      ? { audited: { at: audited.at, by: audited.by, ...(audited.reason ? { reason: audited.reason } : {}) } }
      : {}),
    ...(decision ? { decision: decision.number } : {}),
    defences: [...record.pastDefences, ...(defence ? [defence.defenceId] : [])],
  };
}

interface Shown {
  readonly city: string;
  readonly viewUrl: (key: string) => string;
  readonly device?: Device | undefined;
  /** What the register says of the plate, as far as it could be asked. */
  readonly makeAndColour?: string | undefined;
  /** The same of the plates that it may have been read for. */
  readonly alike?: StaffRecord['alike'];
}

/** The same whole, with device, photographs, and what the register has under the plate. */
export const staffRecord = (
  record: ViolationRecord,
  { city, viewUrl, device, makeAndColour, alike = [] }: Shown,
): StaffRecord => ({
  ...staffRecordSummary(record, city),
  ...(device ? { device: deviceOn(device, dayOf(new Date(record.occurredAt))) } : {}),
  ...(makeAndColour ? { registered: { makeAndColour } } : {}),
  ...(alike.length > 0 ? { alike } : {}),
  photos: record.photos.map(({ photoId, key, sha256, takenAt }) => ({
    photoId,
    url: viewUrl(key),
    sha256,
    ...(takenAt ? { takenAt } : {}),
  })),
});
