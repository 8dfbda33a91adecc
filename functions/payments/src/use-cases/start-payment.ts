import type { PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type Attempt, isLive, type NewOrder, newAttempt } from '../domain/attempt.js';
import { type Quote, type QuoteRefusal, quoteOf } from '../domain/quote.js';
import type { Deps, HandOver, Outcome, Place, Wallet } from '../ports.js';
import { closeAttempt } from './close-attempt.js';
import { type HandOverRefusal, handOver } from './hand-over.js';

export interface PaymentRequest {
  readonly obligationIds: readonly string[];
  readonly wallet: Wallet;
  readonly place: Place;
  readonly payerId: PersonId;
  readonly subject: string;
  readonly returnUrl: string;
}

export interface PaymentStarted {
  readonly attemptId: string;
  readonly amountFen: number;
  readonly expiresAt: string;
  readonly handOver: HandOver;
}

export type StartRefusal = 'obligation.not_found' | QuoteRefusal | HandOverRefusal | CommandRefusal;

type Starting = Pick<Deps, 'payments' | 'providers' | 'quoteSurcharge' | 'now' | 'newAttemptId'>;
type Written = { readonly attemptId: string };

const rounds = 3;
const shortestMs = 60_000;

const samePlace = (one: Place, other: Place) =>
  one.kind === 'mini_program'
    ? other.kind === 'mini_program' && one.payerId === other.payerId
    : other.kind === 'browser' && one.clientIp === other.clientIp;

/** Whether an open attempt is the very order that is asked for, at today's price and with time left to pay it. */
function isSameOrder(attempt: Attempt, order: PaymentRequest, quote: Quote, now: Date): boolean {
  if (!isLive(attempt) || Date.parse(attempt.expiresAt) - now.getTime() < shortestMs) return false;
  const price = new Map(quote.items.map((item) => [item.obligationId, item.surchargeFen]));
  return (
    attempt.wallet === order.wallet &&
    attempt.payerId === order.payerId &&
    attempt.returnUrl === order.returnUrl &&
    samePlace(attempt.place, order.place) &&
    attempt.items.length === quote.items.length &&
    attempt.items.every(({ obligationId, surchargeFen }) => price.get(obligationId) === surchargeFen)
  );
}

/** What stands in the way of a new attempt, if anything does. */
interface Way {
  quote?: Quote;
  openAttempts: string[];
}

/** Writes the attempt before its wallet hears of it; each obligation remembers it as the one by which it may be paid. */
async function write(deps: Starting, command: Command, order: PaymentRequest, way: Way) {
  return deps.payments.perform<Written, 'obligation.not_found' | 'payment.in_the_way' | QuoteRefusal>(
    command,
    { obligationIds: order.obligationIds },
    ({ obligations }): Result<Outcome<Written>, 'obligation.not_found' | 'payment.in_the_way' | QuoteRefusal> => {
      if (obligations.length !== order.obligationIds.length) return refuse('obligation.not_found');
      const quote = quoteOf(obligations, deps.now(), deps.quoteSurcharge);
      if (!quote.ok) return quote;
      way.quote = quote.value;
      way.openAttempts = [...new Set(obligations.flatMap(({ openAttempt }) => (openAttempt ? [openAttempt] : [])))];
      if (way.openAttempts.length > 0) return refuse('payment.in_the_way');
      const { obligationIds: _, ...about } = order;
      const kept: NewOrder = { ...about, attemptId: deps.newAttemptId() };
      const attempt = newAttempt(kept, quote.value, deps.now());
      const held = obligations.map((each) => ({ ...each, openAttempt: attempt.attemptId, version: each.version + 1 }));
      return accept({ attempt, obligations: held, answer: { attemptId: attempt.attemptId } });
    },
  );
}

/** Adopts the open attempt that is the same order, or ends what is open; undefined once the way is free. */
async function clear(
  deps: Starting,
  order: PaymentRequest,
  { openAttempts, quote }: Way,
): Promise<Result<Attempt | undefined, HandOverRefusal>> {
  for (const attemptId of openAttempts) {
    const { attempt } = await deps.payments.find({ attemptId });
    if (!attempt || !isLive(attempt)) continue;
    if (openAttempts.length === 1 && quote && isSameOrder(attempt, order, quote, deps.now())) return accept(attempt);
    const stands = await closeAttempt(deps)(attempt);
    if (stands === 'paid') return refuse('payment.already_paid');
    if (stands === 'unsure') return refuse('payment.wallet_unclear');
  }
  return accept(undefined);
}

/**
 * Begins to pay: what is open by another way is closed at its wallet first, or adopted where it is the very same order, so
 * that at most one attempt of an obligation can be paid. Refused where a wallet does not say clearly how it stands.
 */
export const startPayment =
  (deps: Starting) =>
  async (command: Command, order: PaymentRequest): Promise<Result<PaymentStarted, StartRefusal>> => {
    for (let round = 0; round < rounds; round++) {
      const way: Way = { openAttempts: [] };
      const written = await write(deps, command, order, way);
      if (written.ok) {
        const { attempt } = await deps.payments.find({ attemptId: written.value.attemptId });
        if (!attempt) throw new Error(`Attempt ${written.value.attemptId} is gone`);
        return handOver(deps)(attempt);
      }
      if (written.refusal !== 'payment.in_the_way') return refuse(written.refusal);
      const cleared = await clear(deps, order, way);
      if (!cleared.ok) return cleared;
      if (cleared.value) return handOver(deps)(cleared.value);
    }
    return refuse('command.busy');
  };
