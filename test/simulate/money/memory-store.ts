import type { Page, PageQuery, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Day, type Result, refuse } from '@yilu/kernel';
import type { Attempt } from '@yilu/payments/domain/attempt';
import type { LedgerEntry } from '@yilu/payments/domain/ledger';
import type { Obligation } from '@yilu/payments/domain/obligation';
import type { Payer } from '@yilu/payments/domain/payer';
import type { Trade } from '@yilu/payments/domain/reconciliation';
import { attemptIdOf, type Refund } from '@yilu/payments/domain/refund';
import { tradesOf } from '@yilu/payments/domain/trades';
import type { WalletHealth } from '@yilu/payments/domain/wallet-health';
import type {
  Found,
  KeptNotice,
  ObligationPayments,
  Outcome,
  PaymentStore,
  Wallet,
  Wanted,
} from '@yilu/payments/ports';
import type { Life, Turns } from './turns.js';

const tries = 5;

interface Versioned {
  readonly version: number;
}
type Receipt = { readonly hash: string; readonly answer: unknown };

/** What the store holds; every process reads and writes it through a store of its own. */
export class Records {
  readonly obligations = new Map<string, Obligation>();
  readonly attempts = new Map<string, Attempt>();
  readonly refunds = new Map<string, Refund>();
  readonly refundsOf = new Map<string, Refund[]>();
  readonly entries = new Map<string, LedgerEntry>();
  readonly receipts = new Map<string, Receipt>();
  readonly payers = new Map<PersonId, Payer>();
  readonly notices = new Map<string, KeptNotice>();
  health: WalletHealth | undefined;
  /** Attempts and refunds that are looked at again, as the table's index of what is due. */
  readonly due = new Set<string>();
  readonly #trades = new Map<string, Trade[]>();

  find({ attemptId, obligationIds = [], refundId, entryId, personId, health }: Wanted): Found {
    return {
      payer: personId && this.payers.get(personId),
      health: health ? this.health : undefined,
      attempt: attemptId ? this.attempts.get(attemptId) : undefined,
      refund: refundId ? this.refunds.get(refundId) : undefined,
      entry: entryId ? this.entries.get(entryId) : undefined,
      obligations: obligationIds.flatMap((id) => this.obligations.get(id) ?? []),
    };
  }

  tradesOn(wallet: Wallet, day: Day): Trade[] {
    return this.#trades.get(`${wallet} ${day}`) ?? [];
  }

  paymentsOf(obligations: readonly Obligation[]): ObligationPayments {
    const refunds = [...this.refunds.values()];
    return {
      attempts: obligations.flatMap(({ openAttempt = '' }) => this.attempts.get(openAttempt) ?? []),
      refunds: new Map(
        obligations.map(({ obligationId }) => [
          obligationId,
          refunds.filter((each) => each.obligationId === obligationId),
        ]),
      ),
    };
  }

  /** One transaction: all of it, or nothing where somebody wrote first. */
  commit(outcome: Outcome<unknown>, receiptKey: string, hash: string): boolean {
    const { attempt, obligations = [], refunds = [], entries = [], payer, health } = outcome;
    const follows = (kept: ReadonlyMap<string, Versioned>, id: string, next: Versioned) =>
      (kept.get(id)?.version ?? 0) === next.version - 1;
    const stands =
      !this.receipts.has(receiptKey) &&
      (!attempt || follows(this.attempts, attempt.attemptId, attempt)) &&
      obligations.every((each) => follows(this.obligations, each.obligationId, each)) &&
      refunds.every((each) => follows(this.refunds, each.refundId, each)) &&
      entries.every(({ entryId }) => !this.entries.has(entryId)) &&
      (!payer || follows(this.payers, payer.personId, payer)) &&
      (!health || (this.health?.version ?? 0) === health.version - 1);
    if (!stands) return false;
    this.receipts.set(receiptKey, { hash, answer: outcome.answer });
    for (const each of obligations) this.obligations.set(each.obligationId, each);
    for (const each of entries) this.entries.set(each.entryId, each);
    if (payer) this.payers.set(payer.personId, payer);
    if (health) this.health = health;
    if (attempt) this.#keepAttempt(attempt);
    for (const each of refunds) this.#keepRefund(each);
    return true;
  }

  #keepAttempt(attempt: Attempt) {
    const before = this.attempts.get(attempt.attemptId);
    this.attempts.set(attempt.attemptId, attempt);
    this.#awaited(attempt.attemptId, attempt.nextCheckAt);
    if (!before?.charge) this.#book(tradesOf({ attempt }));
  }

  #keepRefund(refund: Refund) {
    const attemptId = attemptIdOf(refund.refundId);
    const others = (this.refundsOf.get(attemptId) ?? []).filter(({ refundId }) => refundId !== refund.refundId);
    this.refunds.set(refund.refundId, refund);
    this.refundsOf.set(attemptId, [...others, refund]);
    this.#awaited(refund.refundId, refund.nextCheckAt);
    this.#book(tradesOf({ refund }));
  }

  #awaited(id: string, nextCheckAt: string | undefined) {
    if (nextCheckAt) this.due.add(id);
    else this.due.delete(id);
  }

  #book(trades: readonly Trade[]) {
    for (const trade of trades) {
      const key = `${trade.wallet} ${trade.on}`;
      this.#trades.set(key, [...(this.#trades.get(key) ?? []), trade]);
    }
  }
}

/** Told of every transaction, with what stood before it. */
export type Watch = (outcome: Outcome<unknown>, before: Before) => void;
export interface Before {
  readonly attempt: Attempt | undefined;
  readonly obligations: readonly (Obligation | undefined)[];
  readonly refunds: readonly (Refund | undefined)[];
}

/** A page whose cursor is the place where the next one begins. */
function pageOf<T>(all: readonly T[], { cursor, limit }: PageQuery): Page<T> {
  const from = Number(cursor ?? 0);
  const next = from + limit;
  return { items: all.slice(from, next), ...(next < all.length ? { nextCursor: String(next) } : {}) };
}

/** The store as one process reaches it: each read and each transaction is a turn of its own, and may be its last. */
export function memoryStore(records: Records, turns: Pick<Turns, 'call'>, life: Life, watch: Watch): PaymentStore {
  const commit = (outcome: Outcome<unknown>, receiptKey: string, hash: string): boolean => {
    const before: Before = {
      attempt: outcome.attempt && records.attempts.get(outcome.attempt.attemptId),
      obligations: (outcome.obligations ?? []).map(({ obligationId }) => records.obligations.get(obligationId)),
      refunds: (outcome.refunds ?? []).map(({ refundId }) => records.refunds.get(refundId)),
    };
    const written = records.commit(outcome, receiptKey, hash);
    if (written) watch(outcome, before);
    return written;
  };
  const changesNothing = ({ attempt, obligations = [], refunds = [], entries = [], ...rest }: Outcome<unknown>) =>
    !attempt && !rest.payer && !rest.health && obligations.length + refunds.length + entries.length === 0;

  async function perform<Answer, Refusal extends string>(
    { actor, operation, key, hash }: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>> {
    const receiptKey = `${actor}#${operation}#${key}`;
    for (let attempt = 0; attempt < tries; attempt++) {
      const [past, found] = await turns.call(life, () => [records.receipts.get(receiptKey), records.find(wanted)]);
      if (past) return past.hash === hash ? accept(past.answer as Answer) : refuse('command.key_reused');
      const decision = decide(found);
      if (!decision.ok) return decision;
      if (changesNothing(decision.value)) return accept(decision.value.answer);
      if (await turns.call(life, () => commit(decision.value, receiptKey, hash))) return accept(decision.value.answer);
    }
    return refuse('command.busy');
  }

  const dueAmong = <T extends { readonly nextCheckAt?: string }>(from: ReadonlyMap<string, T>, at: Date): T[] => {
    const now = at.toISOString();
    const due = [...records.due]
      .flatMap((id) => from.get(id) ?? [])
      .filter(({ nextCheckAt = now }) => nextCheckAt <= now);
    return due.sort((one, other) => ((one.nextCheckAt ?? '') < (other.nextCheckAt ?? '') ? -1 : 1));
  };
  return {
    perform,
    find: (wanted) => turns.call(life, () => records.find(wanted)),
    listDueAttempts: (at) => turns.call(life, () => dueAmong(records.attempts, at)),
    countUnsure: (since) =>
      turns.call(life, () => {
        const unsure = [...records.attempts.values()].filter(
          ({ unsureSince = '~' }) => unsureSince <= since.toISOString(),
        );
        return unsure.length;
      }),
    listDueRefunds: (at) => turns.call(life, () => dueAmong(records.refunds, at)),
    listObligations: (ownerId, query) =>
      turns.call(life, () =>
        pageOf([...records.obligations.values()].filter((each) => each.ownerId === ownerId).reverse(), query),
      ),
    listAttempts: (payerId, query) =>
      turns.call(life, () =>
        pageOf([...records.attempts.values()].filter((each) => each.payerId === payerId).reverse(), query),
      ),
    findPayments: (obligations) => turns.call(life, () => records.paymentsOf(obligations)),
    findAttempt: (attemptId) =>
      turns.call(life, () => {
        const attempt = records.attempts.get(attemptId);
        return attempt && { attempt, refunds: records.refundsOf.get(attemptId) ?? [] };
      }),
    keepNotice: (kept) =>
      turns.call(life, () => {
        const key = `${kept.wallet} ${kept.eventId}`;
        if (!records.notices.has(key)) records.notices.set(key, kept);
      }),
    // Several are asked at once, and a process has one turn at a time.
    listTrades: async (wallet, day) => records.tradesOn(wallet, day),
  };
}
