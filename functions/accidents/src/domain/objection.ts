import type { PartyRole } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from './accident.js';
import { advance, isAllowed, type Step, subject } from './lifecycle.js';

const mostObjections = 10;

export type ObjectionRefusal = 'accident.wrong_state' | 'accident.objections_enough';

/**
 * A party does not stand by what he signed. The agreement stays in force: no review is open against it (D146 art 71),
 * people's mediation or a civil suit is (art 22 ¶2), and there the record counts.
 */
export function objectToAgreement(
  accident: Accident,
  by: PartyRole,
  reason: string,
  at: Date,
): Result<Step, ObjectionRefusal> {
  if (!isAllowed('objectToAgreement', accident)) return refuse('accident.wrong_state');
  const objections = accident.objections ?? [];
  if (objections.length >= mostObjections) return refuse('accident.objections_enough');
  const next = advance(
    accident,
    { at, by, what: 'objection_recorded' },
    { objections: [...objections, { by, at: at.toISOString(), reason }] },
  );
  return accept({ next, events: [{ type: 'accidents.objection_recorded', data: { ...subject(next), by } }] });
}
