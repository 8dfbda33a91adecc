import type { OwnOpening, StaffOpening } from '@yilu/contracts';
import type { Opening, OpeningOfficer } from './files.js';
import { stateAt } from './opening.js';

/** An opening for officers; nothing in it says whose report it is. */
export function staffOpening(opening: Opening, officerId: string, at: Date): StaffOpening {
  const { openingId, tipId, asked, answered, until } = opening;
  return {
    openingId,
    tipId,
    state: stateAt(opening, at),
    askedAt: asked.at,
    askedBy: asked.name,
    reason: asked.reason,
    ...(answered ? { answeredAt: answered.at, answeredBy: answered.name, answer: answered.reason } : {}),
    ...(until ? { until } : {}),
    own: asked.officerId === officerId,
  };
}

const byRole = ({ role, reason, lookedAt }: OpeningOfficer) => ({ role, reason, ...(lookedAt ? { lookedAt } : {}) });

/** An opening for whom it concerns: who by role, when and why; nothing of what never came about. */
export const ownOpening = ({ state, tipId, asked, answered }: Opening): OwnOpening[] =>
  state === 'open' && answered ? [{ tipId, openedAt: answered.at, by: [byRole(asked), byRole(answered)] }] : [];
