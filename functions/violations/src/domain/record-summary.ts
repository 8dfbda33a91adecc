import type { PersonId, RecordSummary } from '@yilu/contracts';
import type { ViolationRecord } from './files.js';
import { actOf, usualOf } from './row-facts.js';

/** A decision is for whom it was made about alone: others who hold the car see that the record is decided. */
function decisionFor({ status, decision }: ViolationRecord, personId: PersonId): Pick<RecordSummary, 'decision'> {
  if (decision?.personId !== personId || (status !== 'decided' && status !== 'settled')) return {};
  const { number, outcome, fen, points, dueOn, obligationId } = decision;
  return {
    decision: { number, outcome, fen, points, ...(dueOn ? { dueOn } : {}), ...(obligationId ? { obligationId } : {}) },
  };
}

/** A record in a list, as one who holds its vehicle sees it. Throws for one that no citizen may see yet. */
export function recordSummary(record: ViolationRecord, personId: PersonId, city: string): RecordSummary {
  const { recordId, plate, plateKind, occurredAt, place, key, status, handleBy, defence, namings } = record;
  if (status === 'entered' || status === 'held') throw new Error(`Record ${recordId} is not published`);
  return {
    recordId,
    plate,
    plateKind,
    occurredAt,
    place,
    act: actOf(key),
    ...usualOf(record, city),
    status,
    ...(handleBy && status === 'open' ? { handleBy } : {}),
    ...(defence ? { defence } : {}),
    ...decisionFor(record, personId),
    named: namings.some(({ state }) => state === 'offered'),
  };
}
