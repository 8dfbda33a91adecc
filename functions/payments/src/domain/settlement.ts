import type { NewEvent } from '@yilu/contracts';
import { accept, type Result } from '@yilu/kernel';
import type { Charge } from '../ports.js';
import { type Attempt, itemFen, moved } from './attempt.js';
import { incomeOf, type LedgerEntry, type LedgerLine, ledgerEntry } from './ledger.js';
import { type Obligation, released, restand } from './obligation.js';
import { availableFen, type Refund, type RefundReason, reserve } from './refund.js';

/** Everything that one step writes, all or nothing. */
export interface Step {
  readonly attempt?: Attempt;
  readonly obligations: readonly Obligation[];
  readonly refunds: readonly Refund[];
  readonly entries: readonly LedgerEntry[];
  readonly events: readonly NewEvent[];
}

export const settledEvent = (obligation: Obligation, amountFen: number, at: Date): NewEvent => ({
  type: 'payments.obligation_settled',
  data: {
    obligationId: obligation.obligationId,
    kind: obligation.kind,
    reference: obligation.reference,
    ownerId: obligation.ownerId,
    by: obligation.standing === 'paid' ? 'wallet' : 'counter',
    amountFen,
    settledAt: at.toISOString(),
  },
});

/** Income that changed without a refund of a wallet's: the bank's counter has it, or owes it back. */
export const incomeEvent = ({ obligationId }: Obligation): NewEvent => ({
  type: 'payments.income_changed',
  data: { obligationId },
});

export const refundEvent = (refund: Refund): NewEvent => {
  const { refundId, obligationId, amountFen, reason, state, payer, ownerId } = refund;
  const who = { ...(payer ? { payer } : {}), ...(ownerId ? { ownerId } : {}) };
  return { type: 'payments.refund_changed', data: { refundId, obligationId, amountFen, reason, state, ...who } };
};

/** Money that an item cannot use goes back by itself: its obligation is settled otherwise, or is gone. */
function reasonOf({ kind, standing }: Obligation): RefundReason {
  if (standing !== 'revoked' && standing !== 'waived') return 'duplicate';
  return kind === 'exam_fee' ? 'seat_gone' : 'revoked';
}

/**
 * What a charge does: the attempt is paid, each item settles its obligation if that is still due, and every other item's
 * money is on its way back in the same transaction. Late money is taken like any other.
 */
export function settle(
  attempt: Attempt,
  obligations: readonly Obligation[],
  charge: Charge,
  now: Date,
): Result<Step, 'attempt.ended'> {
  const move = moved(attempt, 'paid');
  if (!move.ok) return move;
  const { transactionId, paidAt } = charge;
  let paid: Attempt = { ...move.value, charge: { transactionId, paidAt: paidAt.toISOString() } };
  const next: Obligation[] = [];
  const refunds: Refund[] = [];
  const events: NewEvent[] = [];
  const lines: LedgerLine[] = [{ account: `wallet:${attempt.wallet}`, fen: charge.amountFen }];

  for (const item of attempt.items) {
    const obligation = obligations.find(({ obligationId }) => obligationId === item.obligationId);
    if (!obligation) throw new Error(`Obligation ${item.obligationId} of ${attempt.attemptId} is gone`);
    const amountFen = itemFen(item);
    const settled = restand(released(obligation, attempt.attemptId), 'paid', attempt.attemptId);
    const outcome = settled.ok ? 'settled' : 'returned';
    paid = {
      ...paid,
      items: paid.items.map((each) => (each.obligationId === item.obligationId ? { ...each, outcome } : each)),
    };
    if (settled.ok) {
      next.push({ ...settled.value, version: obligation.version + 1 });
      lines.push({ account: incomeOf(obligation.kind), fen: -item.principalFen });
      lines.push({ account: 'surcharges', fen: -item.surchargeFen });
      events.push(settledEvent(settled.value, amountFen, paidAt));
      continue;
    }
    const free = released(obligation, attempt.attemptId);
    if (free !== obligation) next.push(free);
    lines.push({ account: 'refunds', fen: -amountFen });
    const { obligationId, ownerId } = obligation;
    const about = { obligationId, ownerId, amountFen, reason: reasonOf(obligation) };
    const held = reserve(paid, about, now);
    if (!held.ok) throw new Error(`${attempt.attemptId} cannot give back what it was just paid`);
    paid = held.value.attempt;
    refunds.push(held.value.refund);
    events.push(refundEvent(held.value.refund));
  }
  const entry = ledgerEntry(`${attempt.attemptId}_paid`, now, lines);
  return accept({
    attempt: { ...paid, version: attempt.version + 1 },
    obligations: next,
    refunds,
    entries: [entry],
    events,
  });
}

/** The attempt ended without money: its obligations may be paid by another. */
export function closeOff(attempt: Attempt, obligations: readonly Obligation[]): Result<Step, 'attempt.ended'> {
  const closed = moved(attempt, 'closed');
  if (!closed.ok) return closed;
  const freed = obligations
    .map((each) => [each, released(each, attempt.attemptId)] as const)
    .filter(([before, after]) => before !== after)
    .map(([, after]) => after);
  return accept({ attempt: closed.value, obligations: freed, refunds: [], entries: [], events: [] });
}

/** Income turns into money owed back, once it is sure that the refund will be made. */
export const grantedEntry = (refund: Refund, now: Date): LedgerEntry =>
  ledgerEntry(`${refund.refundId}_granted`, now, [
    { account: 'surcharges', fen: refund.surchargeFen },
    { account: incomeOf(refund.kind), fen: refund.amountFen - refund.surchargeFen },
    { account: 'refunds', fen: -refund.amountFen },
  ]);

/** The payer has his money: it is owed no more, and the wallet holds it no more. */
export const repaidEntry = (refund: Refund, now: Date): LedgerEntry =>
  ledgerEntry(`${refund.refundId}_repaid`, now, [
    { account: 'refunds', fen: refund.amountFen },
    { account: `wallet:${refund.wallet}`, fen: -refund.amountFen },
  ]);

/** Everything that is left of an item that had settled its obligation, on its way back; nothing where nothing is left. */
export function giveBackRest(
  attempt: Attempt,
  { obligationId, ownerId }: Pick<Obligation, 'obligationId' | 'ownerId'>,
  reason: RefundReason,
  now: Date,
): Step | undefined {
  const about = { obligationId, ownerId, amountFen: availableFen(attempt, obligationId), reason };
  const held = reserve(attempt, about, now);
  if (!held.ok) return undefined;
  const { refund } = held.value;
  return {
    attempt: held.value.attempt,
    obligations: [],
    refunds: [refund],
    entries: [grantedEntry(refund, now)],
    events: [refundEvent(refund)],
  };
}
