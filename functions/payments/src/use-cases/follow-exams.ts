import type { DomainEvent } from '@yilu/contracts';
import type { Deps } from '../ports.js';
import { openObligation } from './open-obligation.js';
import { withdrawObligation } from './withdraw-obligation.js';

/**
 * Follows the seats of exams: what somebody owes for one, and that he owes it no more. What he paid by then, or pays after
 * it, goes back by itself. News of what is not known here yet comes again by its queue.
 */
export const followExams =
  (deps: Pick<Deps, 'payments' | 'providers' | 'now'>) =>
  async ({ id, at, type, data }: DomainEvent): Promise<void> => {
    if (type === 'exams.fee_due') {
      const { number, personId, fee, dueOn } = data;
      await openObligation(deps)({
        obligationId: fee.obligationId,
        kind: 'exam_fee',
        reference: number,
        ownerId: personId,
        openedAt: at,
        principalFen: fee.fen,
        dueOn,
      });
    }
    if (type === 'exams.fee_withdrawn') {
      const how = data.why === 'seat_gone' ? 'seat_gone' : 'revoked';
      const outcome = await withdrawObligation(deps)(id, data.obligationId, how);
      if (!outcome.ok && outcome.refusal !== 'obligation.ended')
        throw new Error(`${data.obligationId} could not be withdrawn: ${outcome.refusal}`);
    }
  };
