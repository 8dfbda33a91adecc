import type { Refund } from '../domain/refund.js';
import type { Deps, RefundStanding } from '../ports.js';
import { noteRefund } from './note-refund.js';
import { isStuck, seeToAll } from './step.js';

type Following = Pick<Deps, 'payments' | 'providers' | 'now'>;

const send = ({ providers }: Following, refund: Refund): Promise<RefundStanding> => {
  const { refundId, attemptId, amountFen, paidFen, reason } = refund;
  return providers[refund.wallet].refund({ refundId, attemptId, amountFen, paidFen, reason });
};

/**
 * Sends a refund, or asks how it stands; a number that the wallet never heard of is sent again, for it is the same refund.
 * After a fault it is taken up in the next round, and put off once that does not help.
 */
export const followRefund =
  (deps: Following) =>
  async (refund: Refund): Promise<void> => {
    const note = (toldBy: string, standing: RefundStanding) =>
      noteRefund(deps)(toldBy, refund.wallet, refund.refundId, standing);
    const step = `${refund.refundId}_${refund.version}`;
    try {
      const asked = refund.state === 'written' ? undefined : await deps.providers[refund.wallet].queryRefund(refund);
      const standing = !asked || asked.kind === 'absent' ? await send(deps, refund) : asked;
      await note(step, standing);
    } catch (fault) {
      if (isStuck(refund, deps.now())) await note(`${step}_fault`, { kind: 'unclear', code: 'fault' });
      throw fault;
    }
  };

/** Looks after every refund that is due. */
export const followRefunds = (deps: Following) => async (): Promise<void> =>
  seeToAll(await deps.payments.listDueRefunds(deps.now()), followRefund(deps));
