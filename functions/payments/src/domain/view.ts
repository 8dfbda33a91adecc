import type { ObligationView, PayerRefund, PaymentState, PaymentView } from '@yilu/contracts';
import type { AttemptWithRefunds, ObligationPayments, RefundBrief } from '../ports.js';
import { isLive } from './attempt.js';
import { isPaused, type Obligation } from './obligation.js';
import type { RefundState } from './refund.js';

/** What a payer is told of a refund; nothing of one that waits for an officer, was declined, or has another in its place. */
const toldOf: Readonly<Partial<Record<RefundState, PayerRefund['state']>>> = {
  written: 'submitted',
  processing: 'submitted',
  succeeded: 'succeeded',
  abnormal: 'help',
};

const payerRefunds = (refunds: readonly RefundBrief[]): PayerRefund[] =>
  refunds.flatMap(({ refundId, amountFen, reason, state, writtenAt, endedAt }) => {
    const told = toldOf[state];
    return told ? [{ refundId, amountFen, reason, state: told, at: endedAt ?? writtenAt }] : [];
  });

/** There once it was paid: one receipt for each obligation, under its number. */
const receiptOf = ({ settledBy, obligationId }: Obligation) => (settledBy ? { receiptId: obligationId } : {});

/** What somebody owes or owed, as its owner sees it. */
export function obligationView(
  obligation: Obligation,
  { attempts, refunds }: ObligationPayments,
  now: Date,
): ObligationView {
  const { obligationId, kind, reference, maskedPlate, principalFen, dueOn, dueProvisional, standing } = obligation;
  const open = attempts.find(({ attemptId }) => attemptId === obligation.openAttempt);
  return {
    obligationId,
    kind,
    reference,
    ...(maskedPlate ? { maskedPlate } : {}),
    principalFen,
    dueOn,
    dueProvisional: dueProvisional ?? false,
    standing,
    ...(open && isLive(open) && standing === 'due'
      ? { confirming: { attemptId: open.attemptId, since: open.writtenAt, wallet: open.wallet } }
      : {}),
    paused: standing === 'due' && isPaused(obligation.stops, now),
    ...receiptOf(obligation),
    refunds: payerRefunds(refunds.get(obligationId) ?? []),
  };
}

/**
 * A payment as its payer sees it. Without the wallet's own word at this moment (`stands`), one that has not ended is being
 * confirmed, and never unpaid.
 */
export function paymentView({ attempt, refunds }: AttemptWithRefunds, stands?: PaymentState): PaymentView {
  const { attemptId, wallet, state, amountFen, items, charge, expiresAt } = attempt;
  return {
    attemptId,
    wallet,
    state: state === 'paid' ? 'paid' : (stands ?? (state === 'closed' ? 'closed' : 'confirming')),
    amountFen,
    items: items.map(({ obligationId, reference, principalFen, surchargeFen, outcome }) => ({
      obligationId,
      reference,
      principalFen,
      surchargeFen,
      ...(outcome ? { outcome } : {}),
      ...(outcome === 'settled' ? { receiptId: obligationId } : {}),
    })),
    ...(charge ? { paidAt: charge.paidAt } : {}),
    expiresAt,
    refunds: payerRefunds(refunds),
  };
}
