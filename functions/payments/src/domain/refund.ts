import type { IdentityProvider, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Wallet } from '../ports.js';
import { type Attempt, type AttemptItem, itemFen } from './attempt.js';
import type { ObligationKind } from './obligation.js';

export type RefundReason = 'duplicate' | 'revoked' | 'manual' | 'seat_gone';
export type RefundState = 'proposed' | 'written' | 'processing' | 'succeeded' | 'abnormal' | 'closed' | 'declined';

/** Money on its way back, out of one item of one attempt. Its number stands before the wallet hears of it. */
export interface Refund {
  readonly refundId: string;
  readonly attemptId: string;
  readonly wallet: Wallet;
  readonly obligationId: string;
  readonly kind: ObligationKind;
  readonly amountFen: number;
  /** The part of it that was surcharge. */
  readonly surchargeFen: number;
  /** The whole attempt's sum: the wallets ask for it. */
  readonly paidFen: number;
  readonly reason: RefundReason;
  readonly state: RefundState;
  /** Who paid, and is told that his money comes back. */
  readonly payer?: { readonly personId: PersonId; readonly provider: IdentityProvider };
  /** Who owed it: what he owed it for may depend on it. */
  readonly ownerId?: PersonId;
  /** Officers; none where the rules themselves give the money back. */
  readonly requestedBy?: string;
  readonly approvedBy?: string;
  /** Their words, the second person's behind the first's. */
  readonly note?: string;
  readonly writtenAt: string;
  readonly endedAt?: string;
  readonly checks: number;
  readonly nextCheckAt?: string;
  readonly version: number;
}

/**
 * `proposed` waits for a second person. `abnormal` waits for a person to mend it at the wallet, which then says so itself.
 * `closed` moved nothing: a new number takes its place.
 */
export const refundStates: Readonly<Record<RefundState, readonly RefundState[]>> = {
  proposed: ['written', 'declined'],
  written: ['processing', 'succeeded', 'abnormal', 'closed'],
  processing: ['succeeded', 'abnormal', 'closed'],
  abnormal: ['processing', 'succeeded', 'closed'],
  succeeded: [],
  closed: [],
  declined: [],
};

// WeChat wants a minute between refunds of one order and has its answer after five; a bank card takes days.
const checkSeconds = [60, 300, 900, 3_600, 21_600, 86_400];

/** A refund's number is its attempt's with a count, so that either is found by the one. */
export const attemptIdOf = (refundId: string): string => refundId.slice(0, refundId.lastIndexOf('_r'));

/** When a refund that has not ended is looked at next. */
const nextCheck = (checks: number, now: Date): string =>
  new Date(now.getTime() + (checkSeconds[Math.min(checks, checkSeconds.length - 1)] ?? 0) * 1000).toISOString();

const isAwaited = (state: RefundState) => state === 'written' || state === 'processing' || state === 'abnormal';

/** What of an item may still be given back. */
export function availableFen(attempt: Attempt, obligationId: string): number {
  const item = attempt.items.find((each) => each.obligationId === obligationId);
  return attempt.state === 'paid' && item ? itemFen(item) - item.refundedFen : 0;
}

export type ReserveRefusal = 'refund.more_than_paid';

/** Adds to what is set aside of one item, or takes off. */
const setAside = (attempt: Attempt, obligationId: string, fen: number, surchargeFen: number): AttemptItem[] =>
  attempt.items.map((item) =>
    item.obligationId === obligationId
      ? {
          ...item,
          refundedFen: item.refundedFen + fen,
          refundedSurchargeFen: item.refundedSurchargeFen + surchargeFen,
        }
      : item,
  );

type About = Pick<Refund, 'obligationId' | 'amountFen' | 'reason' | 'ownerId' | 'requestedBy' | 'note'>;

/**
 * A refund and the attempt with its amount set aside, to be written together: so the sum of refunds never exceeds what was
 * paid. The surcharge goes back first, for it was owed only on top. Due at once, unless a second person has to agree.
 */
export function reserve(
  attempt: Attempt,
  about: About,
  now: Date,
  state: 'proposed' | 'written' = 'written',
): Result<{ readonly attempt: Attempt; readonly refund: Refund }, ReserveRefusal> {
  const { obligationId, amountFen } = about;
  const item = attempt.items.find((each) => each.obligationId === obligationId);
  if (!item || !(amountFen > 0) || amountFen > availableFen(attempt, obligationId))
    return refuse('refund.more_than_paid');
  const surchargeFen = Math.min(amountFen, item.surchargeFen - item.refundedSurchargeFen);
  const refund: Refund = {
    ...about,
    refundId: `${attempt.attemptId}_r${attempt.refunds + 1}`,
    attemptId: attempt.attemptId,
    wallet: attempt.wallet,
    kind: item.kind,
    surchargeFen,
    paidFen: attempt.amountFen,
    state,
    ...(attempt.payerProvider ? { payer: { personId: attempt.payerId, provider: attempt.payerProvider } } : {}),
    writtenAt: now.toISOString(),
    checks: 0,
    ...(state === 'written' ? { nextCheckAt: now.toISOString() } : {}),
    version: 1,
  };
  const items = setAside(attempt, obligationId, amountFen, surchargeFen);
  return accept({
    attempt: { ...attempt, items, refunds: attempt.refunds + 1, version: attempt.version + 1 },
    refund,
  });
}

/** The attempt with a declined refund's amount free again. */
export const unreserved = (attempt: Attempt, { obligationId, amountFen, surchargeFen }: Refund): Attempt => ({
  ...attempt,
  items: setAside(attempt, obligationId, -amountFen, -surchargeFen),
  version: attempt.version + 1,
});

/** The refund in its next state, or in the same once more where that is only awaited; refused where the table knows no such step. */
export function refundMoved(refund: Refund, to: RefundState, now: Date, endedAt = now): Result<Refund, 'refund.ended'> {
  const stays = refund.state === to && isAwaited(to);
  if (!stays && !refundStates[refund.state].includes(to)) return refuse('refund.ended');
  const { nextCheckAt: _, ...rest } = refund;
  const checks = stays ? refund.checks + 1 : refund.checks;
  return accept({
    ...rest,
    state: to,
    checks,
    ...(isAwaited(to) ? { nextCheckAt: nextCheck(checks, now) } : { endedAt: endedAt.toISOString() }),
    version: refund.version + 1,
  });
}

/** The number that takes the place of one which the wallet closed: what was set aside stays so, for it is still owed. */
export function takingPlaceOf(
  closed: Refund,
  attempt: Attempt,
  now: Date,
): { readonly attempt: Attempt; readonly refund: Refund } {
  const { endedAt: _, ...rest } = closed;
  const refunds = attempt.refunds + 1;
  return {
    attempt: { ...attempt, refunds, version: attempt.version + 1 },
    refund: {
      ...rest,
      refundId: `${attempt.attemptId}_r${refunds}`,
      state: 'written',
      writtenAt: now.toISOString(),
      checks: 0,
      // Whatever closed the first may close this one too: each waits longer.
      nextCheckAt: nextCheck(refunds, now),
      version: 1,
    },
  };
}
