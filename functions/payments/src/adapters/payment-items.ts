import type { PersonId } from '@yilu/contracts';
import { type Item, type Key, put, putNew, replace, shardOf, type Table, type Write } from '@yilu/dynamo';
import { dayOf } from '@yilu/kernel';
import type { Attempt } from '../domain/attempt.js';
import type { LedgerEntry } from '../domain/ledger.js';
import type { Obligation } from '../domain/obligation.js';
import type { Payer } from '../domain/payer.js';
import type { Trade } from '../domain/reconciliation.js';
import { attemptIdOf, type Refund, type RefundState } from '../domain/refund.js';
import { tradesOf } from '../domain/trades.js';
import type { WalletHealth } from '../domain/wallet-health.js';
import type { KeptNotice, Outcome, RefundBrief, Wallet } from '../ports.js';

/** What is due lies on several partitions: a million handlings in a month pass through them. */
export const dueShards = 4;
export type Due = 'attempt' | 'refund';

export const obligationKey = (obligationId: string): Key => ({ pk: `OBLIGATION#${obligationId}`, sk: 'STATE' });
export const refundsKey = (obligationId: string): Key => ({ pk: `OBLIGATION#${obligationId}`, sk: 'REFUNDS' });
export const attemptPartition = (attemptId: string) => `ATTEMPT#${attemptId}`;
export const attemptKey = (attemptId: string): Key => ({ pk: attemptPartition(attemptId), sk: 'STATE' });
export const refundKey = (refundId: string): Key => ({
  pk: attemptPartition(attemptIdOf(refundId)),
  sk: `REFUND#${refundId}`,
});
export const entryKey = (entryId: string): Key => ({ pk: `ENTRY#${entryId}`, sk: 'ENTRY' });
export const payerKey = (personId: PersonId): Key => ({ pk: `PERSON#${personId}`, sk: 'PAYER' });
export const healthKey: Key = { pk: 'WALLETS', sk: 'HEALTH' };

export const ownerPartition = (personId: PersonId) => `OWNER#${personId}`;
export const payerPartition = (personId: PersonId) => `PAYER#${personId}`;
/** Attempts of which their wallet has not said how they stand are due in a partition of their own, to be counted. */
export const unsurePartition = 'DUE#unsure';
export const duePartition = (due: Due, shard: number) => `DUE#${due}#${shard}`;
export const tradesPartition = (wallet: Wallet, day: string) => `TRADES#${wallet}#${day}`;
export const ledgerPartition = (day: string) => `LEDGER#${day}`;
export type RefundQueue = 'proposed' | 'trouble' | 'running' | 'ended';
export const refundsPartition = (queue: RefundQueue) => `REFUNDS#${queue}`;

type Indexes = Partial<Record<'gsi1pk' | 'gsi1sk' | 'gsi2pk' | 'gsi2sk', string>>;

const dueIndex = (due: Due, id: string, nextCheckAt: string): Indexes => ({
  gsi2pk: duePartition(due, shardOf(id, dueShards)),
  gsi2sk: `${nextCheckAt}#${id}`,
});
/** What is asked about has moved no money yet; once it has, it is a line of its wallet's day. */
const tradeIndex = ([trade]: readonly Trade[], id: string): Indexes =>
  trade ? { gsi2pk: tradesPartition(trade.wallet, trade.on), gsi2sk: id } : {};

type Versioned = Item & { readonly version: number };
const stated = (key: Key, file: { readonly version: number }, indexes: Indexes = {}): Versioned => ({
  ...key,
  version: file.version,
  state: JSON.stringify(file),
  ...indexes,
});

const obligationItem = (obligation: Obligation) => {
  const { obligationId, ownerId, openedAt = '' } = obligation;
  return stated(obligationKey(obligationId), obligation, {
    gsi1pk: ownerPartition(ownerId),
    gsi1sk: `${openedAt}#${obligationId}`,
  });
};

const attemptItem = (attempt: Attempt) => {
  const { attemptId, payerId, writtenAt, nextCheckAt, unsureSince } = attempt;
  return stated(attemptKey(attemptId), attempt, {
    gsi1pk: payerPartition(payerId),
    gsi1sk: `${writtenAt}#${attemptId}`,
    ...(nextCheckAt ? dueIndex('attempt', attemptId, nextCheckAt) : tradeIndex(tradesOf({ attempt }), attemptId)),
    ...(unsureSince ? { gsi2pk: unsurePartition } : {}),
  });
};

const queues: Readonly<Record<RefundState, RefundQueue>> = {
  proposed: 'proposed',
  abnormal: 'trouble',
  written: 'running',
  processing: 'running',
  succeeded: 'ended',
  closed: 'ended',
  declined: 'ended',
};

const refundItem = (refund: Refund) => {
  const { refundId, state, writtenAt, nextCheckAt } = refund;
  return stated(refundKey(refundId), refund, {
    gsi1pk: refundsPartition(queues[state]),
    gsi1sk: `${writtenAt}#${refundId}`,
    ...(nextCheckAt ? dueIndex('refund', refundId, nextCheckAt) : tradeIndex(tradesOf({ refund }), refundId)),
  });
};

const entryItem = (entry: LedgerEntry): Item => ({
  ...entryKey(entry.entryId),
  state: JSON.stringify(entry),
  gsi1pk: ledgerPartition(dayOf(new Date(entry.at))),
  gsi1sk: `${entry.at}#${entry.entryId}`,
});

const briefPrefix = 'refund:';
const briefOf = ({ refundId, amountFen, reason, state, writtenAt, endedAt }: Refund): RefundBrief => ({
  refundId,
  amountFen,
  reason,
  state,
  writtenAt,
  ...(endedAt ? { endedAt } : {}),
});

/**
 * Beside each obligation, how its refunds stand, so that a list of what somebody owes needs no look at each of them. Written
 * in the transaction of the refunds, whose versions keep it in order.
 */
function briefWrites({ name }: Table, refunds: readonly Refund[]): Write[] {
  const obligations = [...new Set(refunds.map(({ obligationId }) => obligationId))];
  return obligations.map((obligationId) => {
    const those = refunds.filter((refund) => refund.obligationId === obligationId);
    return {
      Update: {
        TableName: name,
        Key: { ...refundsKey(obligationId) },
        UpdateExpression: `SET ${those.map((_, n) => `#n${n} = :v${n}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(
          those.map(({ refundId }, n) => [`#n${n}`, `${briefPrefix}${refundId}`]),
        ),
        ExpressionAttributeValues: Object.fromEntries(
          those.map((refund, n) => [`:v${n}`, JSON.stringify(briefOf(refund))]),
        ),
      },
    };
  });
}

const inOrder = ({ writtenAt, refundId }: RefundBrief) => `${writtenAt} ${refundId}`;

/** The refunds in the item that `briefWrites` keeps, in the order in which they were written. */
export const briefsOf = (item: Item): RefundBrief[] =>
  Object.entries(item)
    .filter(([name]) => name.startsWith(briefPrefix))
    .map(([, text]): RefundBrief => JSON.parse(text as string))
    .sort((one, other) => (inOrder(one) < inOrder(other) ? -1 : 1));

/** Which attempts an obligation had, for whoever looks into it later. */
const attemptsOf = ({ attemptId, items, writtenAt }: Attempt): Item[] =>
  items.map(({ obligationId }) => ({
    pk: obligationKey(obligationId).pk,
    sk: `ATTEMPT#${writtenAt}#${attemptId}`,
    attemptId,
  }));

export const noticeItem = (kept: KeptNotice): Item => ({
  pk: `NOTICE#${kept.wallet}#${kept.eventId}`,
  sk: 'NOTICE',
  state: JSON.stringify(kept),
});

const payerItem = (payer: Payer) => stated(payerKey(payer.personId), payer);
const healthItem = (health: WalletHealth) => stated(healthKey, health);

/** What lies in an item. */
export const stateOf = <T>(item: Item | undefined): T | undefined =>
  item === undefined ? undefined : JSON.parse(item['state'] as string);

/** The writes of a decision, without its receipt and its events. Nothing here ever expires: it is money. */
export function writesOf<Answer>(table: Table, outcome: Outcome<Answer>): Write[] {
  const { attempt, obligations = [], refunds = [], entries = [], payer, health } = outcome;
  const versioned = (item: Versioned) => replace(table, item, item.version - 1);
  return [
    ...(attempt ? [versioned(attemptItem(attempt))] : []),
    ...(attempt?.version === 1 ? attemptsOf(attempt).map((item) => put(table, item)) : []),
    ...obligations.map((each) => versioned(obligationItem(each))),
    ...refunds.map((each) => versioned(refundItem(each))),
    ...briefWrites(table, refunds),
    ...entries.map((each) => putNew(table, entryItem(each))),
    ...(payer ? [versioned(payerItem(payer))] : []),
    ...(health ? [versioned(healthItem(health))] : []),
  ];
}
