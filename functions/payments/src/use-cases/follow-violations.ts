import type { DomainEvent } from '@yilu/contracts';
import type { Deps } from '../ports.js';
import { moveDueDay } from './move-due-day.js';
import { openObligation } from './open-obligation.js';
import { stopSurcharge } from './stop-surcharge.js';
import { withdrawObligation } from './withdraw-obligation.js';

/**
 * Follows decisions: what they make somebody owe and by when, what of it is owed no more, and on which days no surcharge
 * grows. News of
 * what is not known here yet comes again by its queue.
 */
export const followViolations =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async ({ id, at, type, data }: DomainEvent): Promise<void> => {
    if (type === 'violations.decision_made' && data.owed) {
      const { number, personId, maskedPlate, fen } = data;
      const { obligationId, dueOn, dueProvisional } = data.owed;
      await openObligation(deps)({
        obligationId,
        kind: 'fine',
        reference: number,
        ownerId: personId,
        maskedPlate,
        openedAt: at,
        principalFen: fen,
        dueOn,
        dueProvisional,
      });
    }
    if (type === 'violations.decision_served' && data.owed) {
      const { obligationId, dueOn: on, dueProvisional: provisional } = data.owed;
      await moveDueDay(deps)(id, obligationId, { on, provisional });
    }
    if (type === 'violations.surcharge_stopped') await stopSurcharge(deps)(id, data.obligationId, data.stops, at);
    if (type === 'violations.decision_revoked' && data.obligationId) {
      const outcome = await withdrawObligation(deps)(id, data.obligationId, 'revoked');
      if (!outcome.ok && outcome.refusal !== 'obligation.ended')
        throw new Error(`${data.obligationId} could not be withdrawn: ${outcome.refusal}`);
    }
  };
