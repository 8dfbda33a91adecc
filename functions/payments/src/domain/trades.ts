import { dayOf } from '@yilu/kernel';
import type { Attempt } from './attempt.js';
import type { Trade } from './reconciliation.js';
import { attemptIdOf, type Refund } from './refund.js';

/** What of an attempt and a refund has moved money at the wallet: the lines that its bill should have. */
export function tradesOf({
  attempt,
  refund,
}: {
  readonly attempt?: Attempt | undefined;
  readonly refund?: Refund | undefined;
}): Trade[] {
  const trades: Trade[] = [];
  if (attempt?.charge)
    trades.push({
      kind: 'charge',
      wallet: attempt.wallet,
      attemptId: attempt.attemptId,
      transactionId: attempt.charge.transactionId,
      amountFen: attempt.amountFen,
      on: dayOf(new Date(attempt.charge.paidAt)),
    });
  if (refund?.state === 'succeeded' && refund.endedAt)
    trades.push({
      kind: 'refund',
      wallet: refund.wallet,
      attemptId: attemptIdOf(refund.refundId),
      refundId: refund.refundId,
      amountFen: refund.amountFen,
      on: dayOf(new Date(refund.endedAt)),
    });
  return trades;
}
