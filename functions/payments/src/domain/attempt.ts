import type { IdentityProvider, PersonId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Charge, SealedPlace, Wallet } from '../ports.js';
import type { Quote, QuotedItem } from './quote.js';

export type AttemptState = 'written' | 'open' | 'paid' | 'closed';

export interface AttemptItem extends QuotedItem {
  /** What the money did: it settled the obligation, or goes back because something else had. */
  readonly outcome?: 'settled' | 'returned';
  /** Given back or promised; never more than was paid. */
  readonly refundedFen: number;
  /** How much of that was surcharge. */
  readonly refundedSurchargeFen: number;
}

/** One order at one wallet. Its items and amount are frozen when it is written, before the wallet hears of it. */
export interface Attempt {
  /** The wallet's order number. */
  readonly attemptId: string;
  readonly wallet: Wallet;
  readonly place: SealedPlace;
  /** Who pays: the owner, or somebody for him. */
  readonly payerId: PersonId;
  /** The account that he was signed in by: what there is to tell him is told there. */
  readonly payerProvider?: IdentityProvider;
  readonly items: readonly AttemptItem[];
  readonly amountFen: number;
  /** The law's version by which the surcharge was counted. */
  readonly ruleVersions: readonly string[];
  readonly subject: string;
  readonly returnUrl: string;
  readonly state: AttemptState;
  readonly writtenAt: string;
  readonly expiresAt: string;
  readonly checks: number;
  /** When the wallet is asked next; none once the attempt has ended. */
  readonly nextCheckAt?: string;
  /** Since when its wallet has not said clearly how it stands. */
  readonly unsureSince?: string;
  readonly charge?: { readonly transactionId: string; readonly paidAt: string };
  /** How many refunds were written; each has its number from here. */
  readonly refunds: number;
  readonly version: number;
}

/** `paid` is never left. A `closed` one may turn out to be paid after all: money that came is never refused. */
export const attemptStates: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  written: ['open', 'paid', 'closed'],
  open: ['paid', 'closed'],
  closed: ['paid'],
  paid: [],
};

const checkSeconds = [10, 30, 60, 300, 900, 3_600];
const openMinutes = 30;

export const itemFen = ({ principalFen, surchargeFen }: QuotedItem): number => principalFen + surchargeFen;
export const isLive = ({ state }: Pick<Attempt, 'state'>): boolean => state === 'written' || state === 'open';
export const isExpired = ({ expiresAt }: Attempt, now: Date): boolean => now.toISOString() >= expiresAt;

/** When the wallet is asked next: soon at first, then ever more rarely, and at the expiry in any case. */
function nextCheck(checks: number, expiresAt: string, now: Date): string {
  const seconds = checkSeconds[Math.min(checks, checkSeconds.length - 1)] ?? 0;
  const due = new Date(now.getTime() + seconds * 1000).toISOString();
  return now.toISOString() < expiresAt && due > expiresAt ? expiresAt : due;
}

export type NewOrder = Pick<
  Attempt,
  'attemptId' | 'wallet' | 'place' | 'payerId' | 'payerProvider' | 'subject' | 'returnUrl'
>;

/** A new attempt, to be persisted before its wallet is asked; it ends with the quote's day at the latest. */
export function newAttempt(order: NewOrder, quote: Quote, now: Date): Attempt {
  const expiresAt = new Date(Math.min(now.getTime() + openMinutes * 60_000, quote.validUntil.getTime())).toISOString();
  return {
    ...order,
    items: quote.items.map((item) => ({ ...item, refundedFen: 0, refundedSurchargeFen: 0 })),
    amountFen: quote.amountFen,
    ruleVersions: quote.ruleVersions,
    state: 'written',
    writtenAt: now.toISOString(),
    expiresAt,
    checks: 0,
    nextCheckAt: nextCheck(0, expiresAt, now),
    refunds: 0,
    version: 1,
  };
}

/** The attempt in its next state; an ended one is asked about no more, and who paid from where is forgotten. */
export function moved(attempt: Attempt, to: AttemptState): Result<Attempt, 'attempt.ended'> {
  if (!attemptStates[attempt.state].includes(to)) return refuse('attempt.ended');
  const { nextCheckAt, unsureSince: _, place, ...rest } = attempt;
  const kept = to === 'open' ? { place, ...(nextCheckAt ? { nextCheckAt } : {}) } : { place: { kind: place.kind } };
  return accept({ ...rest, ...kept, state: to, version: attempt.version + 1 });
}

/** The attempt after its wallet was asked and nothing came of it; `unsure` where it did not say clearly. */
export function checkedAgain({ unsureSince, ...attempt }: Attempt, now: Date, unsure: boolean): Attempt {
  return {
    ...attempt,
    checks: attempt.checks + 1,
    nextCheckAt: nextCheck(attempt.checks + 1, attempt.expiresAt, now),
    ...(unsure ? { unsureSince: unsureSince ?? now.toISOString() } : {}),
    version: attempt.version + 1,
  };
}

export type ChargeRefusal = 'charge.foreign';

/** Whether money is this attempt's: right signature and wrong sum has happened, and must change nothing. */
export function belongs(attempt: Attempt, wallet: Wallet, charge: Charge): Result<null, ChargeRefusal> {
  const known = attempt.charge?.transactionId ?? charge.transactionId;
  const same = wallet === attempt.wallet && charge.attemptId === attempt.attemptId;
  return same && charge.amountFen === attempt.amountFen && charge.transactionId === known
    ? accept(null)
    : refuse('charge.foreign');
}
