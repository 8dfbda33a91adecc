import type { Others, PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from './accident.js';
import { advance, freeSeat, isAllowed, type Step, seated } from './lifecycle.js';

export type PartiesRefusal = 'accident.wrong_state' | 'accident.only_opener' | 'accident.seats_taken';

/**
 * The opener counts again who took part, as long as a seat is free. Whoever has joined keeps his seat; with none left
 * free after the road is clear the parties go on to their statements.
 */
export function changeParties(
  accident: Accident,
  role: PartyRole,
  others: Others,
  at: Date,
): Result<Step, PartiesRefusal> {
  if (role !== 'a') return refuse('accident.only_opener');
  if (!isAllowed('changeParties', accident)) return refuse('accident.wrong_state');
  if (seated(accident).length > others.length + 1) return refuse('accident.seats_taken');
  const full = freeSeat({ ...accident, others }) === undefined;
  const next = advance(
    accident,
    {
      at,
      by: role,
      what: 'parties_changed',
      ...(full && accident.status === 'pairing' ? { to: 'stating' as const } : {}),
    },
    { others, ...(full ? { pairing: undefined, invitations: [] } : {}) },
  );
  return accept({ next, events: [] });
}
