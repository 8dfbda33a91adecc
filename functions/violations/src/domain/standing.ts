import type { PersonId } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import { isPending } from './defence-state.js';
import type { PersonFile, PlateRef, ViolationRecord } from './files.js';

const holds = (person: PersonFile | undefined, { plate, plateKind }: PlateRef, on: Day): boolean =>
  person?.vehicles.some(
    (one) => one.plate === plate && one.plateKind === plateKind && (one.until === undefined || one.until >= on),
  ) ?? false;

const wasNamed = ({ namings }: ViolationRecord, personId: PersonId): boolean =>
  namings.some(({ driverId, state }) => driverId === personId && (state === 'offered' || state === 'accepted'));

/**
 * Whether a person is concerned by a record so that he may contest it: he holds the vehicle, was named for it, or was
 * the one whom the decision is against. What no officer has looked at yet concerns nobody.
 */
export const isConcerned = (
  record: ViolationRecord | undefined,
  person: PersonFile | undefined,
  personId: PersonId,
  on: Day,
): record is ViolationRecord =>
  record !== undefined &&
  record.status !== 'entered' &&
  record.status !== 'held' &&
  (record.decision?.personId === personId || wasNamed(record, personId) || holds(person, record, on));

/** Whether there is anything left to contest, now: it is not erased, and nobody contests it already. */
export const mayDefend = ({ status, defence }: ViolationRecord): boolean =>
  (status === 'open' || status === 'decided' || status === 'settled') && !isPending(defence?.state);
