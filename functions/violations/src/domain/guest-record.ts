import type { GuestRecords } from '@yilu/contracts';
import type { ViolationRecord } from './files.js';
import { actOf, usualOf } from './row-facts.js';

/** A record as somebody sees it who knows the car and nobody in it: no photograph, no person, no number. */
export function guestRecord(record: ViolationRecord, city: string): GuestRecords['items'][number] {
  const { occurredAt, place, key, status, handleBy } = record;
  const { zh, en } = actOf(key);
  return {
    occurredAt,
    place,
    act: { zh, en },
    ...usualOf(record, city),
    status: status === 'decided' ? 'decided' : 'open',
    ...(handleBy && status === 'open' ? { handleBy } : {}),
  };
}
