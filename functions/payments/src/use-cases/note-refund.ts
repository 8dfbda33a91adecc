import { accept, type Result } from '@yilu/kernel';
import { attemptIdOf, type RefundState, refundMoved, takingPlaceOf } from '../domain/refund.js';
import { refundEvent, repaidEntry } from '../domain/settlement.js';
import type { Deps, Found, Outcome, RefundStanding, Wallet } from '../ports.js';
import { applied, stepOf } from './step.js';

/** `foreign`: of another order or sum than this refund's, or against an end that the wallet had told before; people look. */
export type RefundNoted = 'noted' | 'foreign' | 'unknown';

/** What a wallet's word makes of a refund; none where it leaves it as it is. */
function stateAfter(standing: RefundStanding): RefundState | undefined {
  if (standing.kind === 'refused') return 'abnormal';
  const { kind } = standing;
  return kind === 'unclear' || kind === 'absent' || kind === 'no_balance' ? undefined : kind;
}

/** What a message says that it is about; an answer is held against its question where it was asked. */
interface Told {
  readonly attemptId: string;
  readonly amountFen?: number;
}

const isEnd = (state: RefundState) => state === 'succeeded' || state === 'closed';

function decide(
  { refund, attempt }: Found,
  wallet: Wallet,
  standing: RefundStanding,
  told: Told | undefined,
  now: Date,
): Outcome<RefundNoted> {
  if (!refund) return { answer: 'unknown' };
  const { attemptId = refund.attemptId, amountFen = refund.amountFen } = told ?? {};
  if (refund.wallet !== wallet || refund.attemptId !== attemptId || refund.amountFen !== amountFen)
    return { answer: 'foreign' };
  const to = stateAfter(standing) ?? refund.state;
  const endedAt = standing.kind === 'succeeded' ? (standing.at ?? now) : now;
  const move = refundMoved(refund, to, now, endedAt);
  // Old news of a refund that has ended is no contradiction; another end than the one we know is.
  if (!move.ok) return { answer: to === refund.state || !isEnd(to) ? 'noted' : 'foreign' };
  const next = move.value;
  const events = next.state === refund.state ? [] : [refundEvent(next)];
  if (next.state === 'succeeded')
    return { refunds: [next], entries: [repaidEntry(next, now)], events, answer: 'noted' };
  if (next.state !== 'closed') return { refunds: [next], events, answer: 'noted' };
  if (!attempt) throw new Error(`Attempt of ${refund.refundId} is gone`);
  const instead = takingPlaceOf(next, attempt, now);
  return {
    attempt: instead.attempt,
    refunds: [next, instead.refund],
    events: [...events, refundEvent(instead.refund)],
    answer: 'noted',
  };
}

/** Books what a wallet says of a refund, whether a notice, a query or its answer to the refund itself told it. */
export const noteRefund =
  ({ payments, now }: Pick<Deps, 'payments' | 'now'>) =>
  async (
    toldBy: string,
    wallet: Wallet,
    refundId: string,
    standing: RefundStanding,
    told?: Told,
  ): Promise<RefundNoted> => {
    const outcome = await payments.perform<RefundNoted, never>(
      stepOf('noteRefund', toldBy),
      { refundId, attemptId: attemptIdOf(refundId) },
      (found): Result<Outcome<RefundNoted>, never> => accept(decide(found, wallet, standing, told, now())),
    );
    return applied(outcome, refundId);
  };
