import type { RecordView } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel/day';
import { heldVehicle, liveNaming } from './blocks.js';
import type { Holder, PersonFile, ViolationRecord } from './files.js';

/**
 * Whether any citizen may see a record: nobody owes anything for what no officer has looked at, and nobody hears of what
 * one rejected before it was published.
 */
export const isPublic = ({ status, publishedAt }: ViolationRecord): boolean =>
  publishedAt !== undefined && status !== 'entered' && status !== 'held';

/**
 * Whether a binding opens a record: an owner sees all of his car's, a driver only those since his binding. A binding
 * whose day nobody told of opens none.
 */
export const opensTo = (
  { relation, boundOn }: Pick<Holder, 'relation' | 'boundOn'>,
  { occurredAt }: Pick<ViolationRecord, 'occurredAt'>,
): boolean => relation === 'owner' || (boundOn !== undefined && boundOn <= dayOf(new Date(occurredAt)));

/**
 * How a person stands to a record on a day; undefined: not at all, and it is answered like none. Whoever was decided
 * about sees his record for good, also when the car is no longer his.
 */
export function relationTo(
  record: ViolationRecord,
  person: PersonFile | undefined,
  on: Day,
): RecordView['relation'] | undefined {
  if (!person || person.ended || !isPublic(record)) return undefined;
  const held = heldVehicle(person, record, on);
  if (held?.relation === 'owner') return 'owner';
  if (liveNaming(record)?.driverId === person.personId) return 'named';
  if (held && opensTo(held, record)) return 'driver';
  return record.decision?.personId === person.personId ? 'decided' : undefined;
}
