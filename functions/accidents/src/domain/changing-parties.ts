import { type Others, type PartyRole, partyRoles } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from './accident.js';
import { advance, freeSeat, isAllowed, type Step, seated, subject } from './lifecycle.js';
import { statementFault, statementsIn } from './statements.js';

export type PartiesRefusal = 'accident.wrong_state' | 'accident.only_opener' | 'accident.seats_taken';

/** A statement that speaks of a seat which is gone has to be made anew. */
const stillTrue = (accident: Accident): Accident['statements'] =>
  Object.fromEntries(
    partyRoles.flatMap((role) => {
      const said = accident.statements[role];
      return said && !statementFault(accident, said) ? [[role, said]] : [];
    }),
  );

/**
 * The opener counts again who took part, as long as a seat is free. Whoever has joined keeps his seat; with none left
 * free after the road is clear the parties go on to their statements, or to comparing them where all are in.
 */
export function changeParties(
  accident: Accident,
  role: PartyRole,
  others: Others,
  { at, city }: { readonly at: Date; readonly city: string },
): Result<Step, PartiesRefusal> {
  if (role !== 'a') return refuse('accident.only_opener');
  if (!isAllowed('changeParties', accident)) return refuse('accident.wrong_state');
  if (seated(accident).length > others.length + 1) return refuse('accident.seats_taken');
  const recounted = { ...accident, others };
  const full = freeSeat(recounted) === undefined;
  const found = statementsIn(recounted, stillTrue(recounted), city);
  const to = 'comparison' in found ? 'comparing' : 'stating';
  const next = advance(
    accident,
    { at, by: role, what: 'parties_changed', ...(full && accident.status === 'pairing' ? { to } : {}) },
    { others, ...found, ...(full ? { pairing: undefined, invitations: [] } : {}) },
  );
  const agree = next.comparison?.agree;
  const data = subject(next);
  const complete = next.status !== accident.status;
  return accept({
    next,
    events: [
      ...(agree === undefined ? [] : [{ type: 'accidents.statements_compared' as const, data: { ...data, agree } }]),
      ...(agree === undefined && complete
        ? [{ type: 'accidents.parties_complete' as const, data: { ...data, by: role } }]
        : []),
    ],
  });
}
