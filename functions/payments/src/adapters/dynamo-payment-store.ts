import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { PageQuery } from '@yilu/contracts';
import { commit, type Item, type Key, perform, putNew, queryPage, readItems, type Table } from '@yilu/dynamo';
import { accept } from '@yilu/kernel';
import type { Attempt } from '../domain/attempt.js';
import type { Obligation } from '../domain/obligation.js';
import type { Trade } from '../domain/reconciliation.js';
import type { Refund } from '../domain/refund.js';
import { tradesOf } from '../domain/trades.js';
import type { Found, PaymentStore, Wanted } from '../ports.js';
import {
  attemptKey,
  attemptPartition,
  briefsOf,
  type Due,
  duePartition,
  dueShards,
  entryKey,
  healthKey,
  noticeItem,
  obligationKey,
  ownerPartition,
  payerKey,
  payerPartition,
  refundKey,
  refundsKey,
  stateOf,
  tradesPartition,
  unsurePartition,
  writesOf,
} from './payment-items.js';

/** Of one partition in one run; what is left over is taken ten seconds later. */
const dueAtOnce = 50;
const mostCounted = 1_000;

const duePartitions = (due: Due) => Array.from({ length: dueShards }, (_, shard) => duePartition(due, shard));

const keysOf = ({ attemptId, obligationIds = [], refundId, entryId, personId, health }: Wanted): Key[] => [
  ...(attemptId ? [attemptKey(attemptId)] : []),
  ...(refundId ? [refundKey(refundId)] : []),
  ...(entryId ? [entryKey(entryId)] : []),
  ...(personId ? [payerKey(personId)] : []),
  ...(health ? [healthKey] : []),
  ...obligationIds.map(obligationKey),
];

/** The items in the order of their keys, as what they hold. */
function foundIn(wanted: Wanted, items: readonly (Item | undefined)[]): Found {
  const left = [...items];
  const next = <T>(asked: unknown): T | undefined => (asked ? stateOf<T>(left.shift()) : undefined);
  return {
    attempt: next(wanted.attemptId),
    refund: next(wanted.refundId),
    entry: next(wanted.entryId),
    payer: next(wanted.personId),
    health: next(wanted.health),
    obligations: left.flatMap((item) => stateOf<Obligation>(item) ?? []),
  };
}

/** Everything about money in one table: one batch read and one transaction for each command. */
export function dynamoPaymentStore(table: Table): PaymentStore {
  const { db, name } = table;

  async function all(input: Omit<ConstructorParameters<typeof QueryCommand>[0], 'TableName'>): Promise<Item[]> {
    const items: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const page = await db.send(
        new QueryCommand({ TableName: name, ...input, ...(start ? { ExclusiveStartKey: start } : {}) }),
      );
      items.push(...((page.Items ?? []) as Item[]));
      start = page.LastEvaluatedKey;
    } while (start);
    return items;
  }

  async function due<T extends { readonly nextCheckAt?: string }>(
    partitions: readonly string[],
    at: Date,
  ): Promise<T[]> {
    const each = partitions.map(async (partition) => {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk <= :now',
          // `~` sorts behind every id: what falls due at this very instant is due.
          ExpressionAttributeValues: { ':pk': partition, ':now': `${at.toISOString()}#~` },
          Limit: dueAtOnce,
        }),
      );
      return (Items as Item[]).flatMap((item) => stateOf<T>(item) ?? []);
    });
    const found = (await Promise.all(each)).flat();
    return found.sort((one, other) => ((one.nextCheckAt ?? '') < (other.nextCheckAt ?? '') ? -1 : 1));
  }

  async function newestFirst<T>(partition: string, { cursor, limit }: PageQuery) {
    const page = await queryPage(
      table,
      {
        IndexName: 'gsi1',
        KeyConditionExpression: 'gsi1pk = :pk',
        ExpressionAttributeValues: { ':pk': partition },
        ScanIndexForward: false,
      },
      { cursor, limit, partition: { gsi1pk: partition } },
    );
    return { ...page, items: page.items.flatMap((item) => stateOf<T>(item) ?? []) };
  }

  return {
    perform: (command, wanted, decide) =>
      perform(table, command, keysOf(wanted), (items) => {
        const decided = decide(foundIn(wanted, items));
        if (!decided.ok) return decided;
        const { events = [], answer } = decided.value;
        return accept({ writes: writesOf(table, decided.value), events, answer });
      }),

    async find(wanted) {
      const keys = keysOf(wanted);
      return foundIn(wanted, keys.length > 0 ? await readItems(table, keys) : []);
    },

    listDueAttempts: (at) => due<Attempt>([...duePartitions('attempt'), unsurePartition], at),
    listDueRefunds: (at) => due<Refund>(duePartitions('refund'), at),

    async countUnsure(since) {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi2',
          KeyConditionExpression: 'gsi2pk = :pk',
          ExpressionAttributeValues: { ':pk': unsurePartition },
          Limit: mostCounted,
        }),
      );
      const attempts = (Items as Item[]).flatMap((item) => stateOf<Attempt>(item) ?? []);
      return attempts.filter(({ unsureSince = '~' }) => unsureSince <= since.toISOString()).length;
    },

    listObligations: (ownerId, query) => newestFirst(ownerPartition(ownerId), query),
    listAttempts: (payerId, query) => newestFirst(payerPartition(payerId), query),

    async findPayments(obligations) {
      if (obligations.length === 0) return { attempts: [], refunds: new Map() };
      const open = [...new Set(obligations.flatMap(({ openAttempt }) => openAttempt ?? []))];
      const ids = obligations.map(({ obligationId }) => obligationId);
      const items = await readItems(table, [...ids.map(refundsKey), ...open.map(attemptKey)]);
      return {
        attempts: items.slice(ids.length).flatMap((item) => stateOf<Attempt>(item) ?? []),
        refunds: new Map(ids.map((id, n) => [id, items[n] ? briefsOf(items[n]) : []])),
      };
    },

    async findAttempt(attemptId) {
      const items = await all({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': attemptPartition(attemptId) },
        ConsistentRead: true,
      });
      const attempt = stateOf<Attempt>(items.find(({ sk }) => sk === attemptKey(attemptId).sk));
      if (!attempt) return undefined;
      const refunds = items.filter(({ sk }) => sk.startsWith('REFUND#')).flatMap((item) => stateOf<Refund>(item) ?? []);
      return { attempt, refunds };
    },

    async listTrades(wallet, day) {
      const items = await all({
        IndexName: 'gsi2',
        KeyConditionExpression: 'gsi2pk = :pk',
        ExpressionAttributeValues: { ':pk': tradesPartition(wallet, day) },
      });
      return items.flatMap((item): Trade[] => {
        const isAttempt = item.sk === 'STATE';
        return tradesOf(isAttempt ? { attempt: stateOf<Attempt>(item) } : { refund: stateOf<Refund>(item) });
      });
    },

    async keepNotice(kept) {
      // The same message again finds itself kept.
      await commit(table, [putNew(table, noticeItem(kept))]);
    },
  };
}
