import type { RecordView } from '@yilu/contracts';
import type { Day } from '@yilu/kernel/day';
import { heldVehicle, liveNaming } from './blocks.js';
import type { PersonFile, ViolationRecord } from './files.js';

/**
 * Whether any citizen may see a record: nobody owes anything for what no officer has looked at, and nobody hears of what
 * one rejected before it was published.
 */
export const isPublic = ({ status, publishedAt }: ViolationRecord): boolean =>
  publishedAt !== undefined && status !== 'entered' && status !== 'held';

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
  if (held) return 'driver';
  return record.decision?.personId === person.personId ? 'decided' : undefined;
}
