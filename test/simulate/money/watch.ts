import { dayOf, endOfDay } from '@yilu/kernel';
import type { Attempt } from '@yilu/payments/domain/attempt';
import type { Obligation } from '@yilu/payments/domain/obligation';
import { attemptIdOf } from '@yilu/payments/domain/refund';
import type { Outcome } from '@yilu/payments/ports';
import { Broken } from './broken.js';
import type { Before, Records, Watch } from './memory-store.js';

const isLive = (attempt: Attempt) => attempt.state === 'written' || attempt.state === 'open';
const itemFen = ({ principalFen, surchargeFen }: Attempt['items'][number]) => principalFen + surchargeFen;
const whole = (fen: number) => Number.isSafeInteger(fen) && fen >= 0;

function attemptKeepsFaith(before: Attempt | undefined, after: Attempt) {
  const about = [after.attemptId];
  if (before?.state === 'paid' && after.state !== 'paid') throw new Broken('a paid attempt was un-paid', about);
  if (before?.charge && before.charge.transactionId !== after.charge?.transactionId)
    throw new Broken('a charge was replaced by another', about);
  if (after.state === 'paid' && !after.charge) throw new Broken('an attempt is paid by no charge', about);
  if (before && before.amountFen !== after.amountFen) throw new Broken('an amount was not frozen', about);
  if (after.items.reduce((sum, item) => sum + itemFen(item), 0) !== after.amountFen)
    throw new Broken('an attempt is not the sum of its items', about);
  // An attempt must not live into a day on which more is owed.
  if (after.expiresAt > endOfDay(dayOf(new Date(after.writtenAt))).toISOString())
    throw new Broken('an order outlives the day of its price', about);
  if (isLive(after) !== (after.nextCheckAt !== undefined)) throw new Broken('an attempt is followed wrongly', about);
}

function obligationKeepsFaith(before: Obligation | undefined, after: Obligation) {
  const about = [after.obligationId];
  const settled = before?.standing === 'paid' || before?.standing === 'paid_elsewhere';
  if (settled && (after.standing === 'due' || after.standing === 'waived'))
    throw new Broken('what was paid was un-paid', about);
  if (before && before.standing !== 'due' && after.standing === 'due')
    throw new Broken('what had ended is due again', about);
  if (after.standing === 'paid' && before?.standing === 'paid' && after.settledBy !== before.settledBy)
    throw new Broken('another attempt took the place of the one that paid', about);
}

function refundsStayBelowPaid(records: Records, attemptId: string) {
  const attempt = records.attempts.get(attemptId);
  const all = records.refundsOf.get(attemptId) ?? [];
  if (!attempt) throw new Broken('a refund has no attempt', [attemptId]);
  for (const item of attempt.items) {
    const given = all
      .filter(({ obligationId }) => obligationId === item.obligationId)
      .filter(({ state }) => state !== 'closed' && state !== 'declined')
      .reduce((sum, { amountFen }) => sum + amountFen, 0);
    if (attempt.state !== 'paid' && given > 0) throw new Broken('money goes back that never came', [attemptId]);
    if (given > itemFen(item) || given !== item.refundedFen || item.refundedSurchargeFen > item.surchargeFen)
      throw new Broken(`refunds of ${given} fen against ${itemFen(item)} paid`, [attemptId, item.obligationId]);
  }
}

/** Looks at every transaction as it is written: what must hold at every moment, whatever else happens. */
export function watcher(records: Records): Watch {
  const live = new Map<string, Set<string>>();
  const oneOpenAttempt = (attempt: Attempt) => {
    for (const { obligationId } of attempt.items) {
      const those = live.get(obligationId) ?? new Set();
      live.set(obligationId, those);
      if (isLive(attempt)) those.add(attempt.attemptId);
      else those.delete(attempt.attemptId);
      if (those.size > 1) throw new Broken('an obligation has two open attempts', [obligationId, ...those]);
    }
  };
  const pointsToLive = ({ openAttempt, obligationId }: Obligation) => {
    const attempt = openAttempt ? records.attempts.get(openAttempt) : undefined;
    if (openAttempt && !(attempt && isLive(attempt)))
      throw new Broken('an obligation waits for an attempt that has ended', [obligationId, openAttempt]);
  };

  return (outcome: Outcome<unknown>, before: Before) => {
    const { attempt, obligations = [], refunds = [], entries = [] } = outcome;
    for (const entry of entries) {
      if (entry.lines.reduce((sum, { fen }) => sum + fen, 0) !== 0)
        throw new Broken('a ledger entry does not balance', [entry.entryId]);
    }
    if (attempt) {
      if (!whole(attempt.amountFen)) throw new Broken('an amount is no sum of fen', [attempt.attemptId]);
      attemptKeepsFaith(before.attempt, attempt);
      oneOpenAttempt(attempt);
      for (const { obligationId } of attempt.items) {
        const obligation = records.obligations.get(obligationId);
        if (obligation) pointsToLive(obligation);
      }
    }
    for (const [n, obligation] of obligations.entries()) {
      obligationKeepsFaith(before.obligations[n], obligation);
      pointsToLive(obligation);
    }
    for (const [n, refund] of refunds.entries()) {
      if (before.refunds[n]?.state === 'succeeded' && refund.state !== 'succeeded')
        throw new Broken('money that went back was taken again', [refund.refundId]);
    }
    for (const attemptId of new Set(refunds.map(({ refundId }) => attemptIdOf(refundId))))
      refundsStayBelowPaid(records, attemptId);
  };
}
