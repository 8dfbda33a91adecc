import type { Refund } from '../domain/refund.js';
import type { Deps, RefundStanding } from '../ports.js';
import { noteRefund } from './note-refund.js';
import { seeToAll } from './step.js';

type Following = Pick<Deps, 'payments' | 'providers' | 'now'>;

const send = ({ providers }: Following, refund: Refund): Promise<RefundStanding> => {
  const { refundId, attemptId, amountFen, paidFen, reason } = refund;
  return providers[refund.wallet].refund({ refundId, attemptId, amountFen, paidFen, reason });
};

/** Sends a refund, or asks how it stands; a number that the wallet never heard of is sent again, for it is the same refund. */
export const followRefund =
  (deps: Following) =>
  async (refund: Refund): Promise<void> => {
    const asked = refund.state === 'written' ? undefined : await deps.providers[refund.wallet].queryRefund(refund);
    const standing = !asked || asked.kind === 'absent' ? await send(deps, refund) : asked;
    await noteRefund(deps)(`${refund.refundId}_${refund.version}`, refund.wallet, refund.refundId, standing);
  };

/** Looks after every refund that is due. */
export const followRefunds = (deps: Following) => async (): Promise<void> =>
  seeToAll(await deps.payments.listDueRefunds(deps.now()), followRefund(deps));
