import type { IdentityProvider, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type Attempt, isLive, type NewOrder, newAttempt } from '../domain/attempt.js';
import type { Obligation } from '../domain/obligation.js';
import { type Quote, type QuoteRefusal, quoteOf } from '../domain/quote.js';
import { outageStops } from '../domain/wallet-health.js';
import type { Deps, Found, HandOver, Outcome, Place, SealedPlace, Wallet } from '../ports.js';
import { closeAttempt } from './close-attempt.js';
import { type HandOverRefusal, handOver } from './hand-over.js';

export interface PaymentRequest {
  readonly obligationIds: readonly string[];
  readonly wallet: Wallet;
  readonly place: Place;
  readonly payerId: PersonId;
  readonly payerProvider?: IdentityProvider;
  /** Where the browser comes back to; the attempt's number is added. */
  readonly returnUrl: string;
  /** Only what is this person's; whoever pays by a link pays what it was made for. */
  readonly ownerId?: PersonId;
  /** What the payer saw: another sum is refused before his wallet opens. */
  readonly expectedFen?: number;
}

export interface PaymentStarted {
  readonly attemptId: string;
  readonly amountFen: number;
  readonly expiresAt: string;
  readonly handOver: HandOver;
}

type WriteRefusal = 'obligation.not_found' | 'payment.amount_changed' | QuoteRefusal;
export type StartRefusal = WriteRefusal | HandOverRefusal | CommandRefusal;

type Starting = Pick<Deps, 'payments' | 'providers' | 'quoteSurcharge' | 'places' | 'now' | 'newAttemptId'>;
type Written = { readonly attemptId: string };

const rounds = 3;
const shortestMs = 60_000;
const inTheWay = 'payment.in_the_way';

const samePlace = (one: Place, other: Place) =>
  one.kind === 'mini_program'
    ? other.kind === 'mini_program' && one.payerId === other.payerId
    : other.kind === 'browser' && one.clientIp === other.clientIp;

/** Whether an open attempt is the very order that is asked for, at today's price and with time left to pay it. */
async function isSameOrder(deps: Starting, attempt: Attempt, order: PaymentRequest, quote: Quote): Promise<boolean> {
  const price = new Map(quote.items.map((item) => [item.obligationId, item.surchargeFen]));
  return (
    isLive(attempt) &&
    Date.parse(attempt.expiresAt) - deps.now().getTime() >= shortestMs &&
    attempt.wallet === order.wallet &&
    attempt.payerId === order.payerId &&
    attempt.items.length === quote.items.length &&
    attempt.items.every(({ obligationId, surchargeFen }) => price.get(obligationId) === surchargeFen) &&
    samePlace(await deps.places.open(attempt.attemptId, attempt.place), order.place)
  );
}

/** What a wallet's cashier shows: our own words and the numbers of the decisions. */
function subjectOf(obligations: readonly Obligation[]): string {
  const kind = obligations.some((each) => each.kind === 'fine') ? '交通违法罚款' : '考试费';
  const [first] = obligations;
  return obligations.length === 1 && first ? `${kind} ${first.reference}` : `${kind} ${obligations.length}笔`;
}

/** What stands in the way of a new attempt, if anything does. */
interface Way {
  quote?: Quote;
  openAttempts: string[];
  attempt?: Attempt;
}

function decide(
  deps: Starting,
  order: PaymentRequest,
  { attemptId, place }: { readonly attemptId: string; readonly place: SealedPlace },
  { obligations, health }: Found,
  way: Way,
): Result<Outcome<Written>, WriteRefusal | typeof inTheWay> {
  const { obligationIds, ownerId, expectedFen, wallet, payerId, payerProvider, returnUrl } = order;
  const theirs = obligations.every((each) => !ownerId || each.ownerId === ownerId);
  if (obligations.length !== obligationIds.length || !theirs) return refuse('obligation.not_found');
  const quote = quoteOf(obligations, deps.now(), deps.quoteSurcharge, outageStops(health));
  if (!quote.ok) return quote;
  if (expectedFen !== undefined && expectedFen !== quote.value.amountFen) return refuse('payment.amount_changed');
  way.quote = quote.value;
  way.openAttempts = [...new Set(obligations.flatMap(({ openAttempt }) => (openAttempt ? [openAttempt] : [])))];
  if (way.openAttempts.length > 0) return refuse(inTheWay);
  const kept: NewOrder = {
    attemptId,
    wallet,
    place,
    payerId,
    ...(payerProvider ? { payerProvider } : {}),
    subject: subjectOf(obligations),
    returnUrl: `${returnUrl}/${attemptId}`,
  };
  way.attempt = newAttempt(kept, quote.value, deps.now());
  const held = obligations.map((each) => ({ ...each, openAttempt: attemptId, version: each.version + 1 }));
  return accept({ attempt: way.attempt, obligations: held, answer: { attemptId } });
}

/** Writes the attempt before its wallet hears of it; each obligation remembers it as the one by which it may be paid. */
async function write(deps: Starting, command: Command, order: PaymentRequest, way: Way) {
  const attemptId = deps.newAttemptId();
  const made = { attemptId, place: await deps.places.seal(attemptId, order.place) };
  return deps.payments.perform<Written, WriteRefusal | typeof inTheWay>(
    command,
    { obligationIds: order.obligationIds, health: true },
    (found) => decide(deps, order, made, found, way),
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
    if (openAttempts.length === 1 && quote && (await isSameOrder(deps, attempt, order, quote))) return accept(attempt);
    const stands = await closeAttempt(deps)(attempt);
    if (stands === 'paid') return refuse('payment.already_paid');
    if (stands === 'unsure') return refuse('payment.wallet_unclear');
  }
  return accept(undefined);
}

/** The attempt that was written now, or by the same request before: that one is read again. */
async function attemptOf({ payments }: Starting, { attemptId }: Written, way: Way): Promise<Attempt> {
  if (way.attempt?.attemptId === attemptId) return way.attempt;
  const { attempt } = await payments.find({ attemptId });
  if (!attempt) throw new Error(`Attempt ${attemptId} is gone`);
  return attempt;
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
        return handOver(deps)(await attemptOf(deps, written.value, way));
      }
      if (written.refusal !== inTheWay) return refuse(written.refusal);
      const cleared = await clear(deps, order, way);
      if (!cleared.ok) return cleared;
      if (cleared.value) return handOver(deps)(cleared.value);
    }
    return refuse('command.busy');
  };
