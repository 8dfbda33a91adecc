import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, readItems, type Table } from '@yilu/dynamo';
import type { Attempt } from '../domain/attempt.js';
import { counterEntryId, grantedEntryId, paidEntryId, repaidEntryId, revokedEntryId } from '../domain/income.js';
import type { LedgerEntry } from '../domain/ledger.js';
import type { Obligation } from '../domain/obligation.js';
import type { ReceiptBook } from '../domain/receipt.js';
import type { Refund } from '../domain/refund.js';
import type { FinanceStore } from '../ports-finance.js';
import { bookKey, counterPrefix } from './finance-items.js';
import { attemptPartition, entryKey, ledgerPartition, obligationKey, stateOf } from './payment-items.js';

const entriesAtOnce = 100;

/** What finance reads of the payments' rows: all of one obligation, all of one day. */
export function financeReader({ db, name, ...rest }: Table): Pick<FinanceStore, 'readObligation' | 'entriesOf'> {
  const table = { db, name, ...rest };

  async function partition(pk: string): Promise<Item[]> {
    const items: Item[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items, LastEvaluatedKey } = await db.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          ConsistentRead: true,
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      items.push(...((Items ?? []) as Item[]));
      start = LastEvaluatedKey;
    } while (start);
    return items;
  }

  async function entries(ids: readonly string[]): Promise<LedgerEntry[]> {
    const found: LedgerEntry[] = [];
    for (let from = 0; from < ids.length; from += entriesAtOnce) {
      const items = await readItems(table, ids.slice(from, from + entriesAtOnce).map(entryKey));
      found.push(...items.flatMap((item) => stateOf<LedgerEntry>(item) ?? []));
    }
    return found.sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  return {
    async readObligation(obligationIds) {
      const sides = await Promise.all(obligationIds.map((id) => partition(obligationKey(id).pk)));
      const items = sides.find((side) => side.some(({ sk }) => sk === 'STATE')) ?? [];
      const own = (sk: string) => items.find((item) => item.sk === sk);
      const obligation = stateOf<Obligation>(own('STATE'));
      if (!obligation) return undefined;
      const { obligationId } = obligation;
      const attemptIds = items.filter(({ sk }) => sk.startsWith('ATTEMPT#')).map((item) => String(item['attemptId']));
      const counters = items
        .filter(({ sk }) => sk.startsWith(counterPrefix))
        .map(({ sk }) => sk.slice(counterPrefix.length));
      const rows = (await Promise.all(attemptIds.map((id) => partition(attemptPartition(id))))).flat();
      const attempts = rows.filter(({ sk }) => sk === 'STATE').flatMap((item) => stateOf<Attempt>(item) ?? []);
      const refunds = rows
        .filter(({ sk }) => sk.startsWith('REFUND#'))
        .flatMap((item) => stateOf<Refund>(item) ?? [])
        .filter((refund) => refund.obligationId === obligationId);
      const ids = [
        ...attempts.map(({ attemptId }) => paidEntryId(attemptId)),
        ...refunds.flatMap(({ refundId }) => [grantedEntryId(refundId), repaidEntryId(refundId)]),
        ...counters.map((bankReference) => counterEntryId(bankReference, obligationId)),
        revokedEntryId(obligationId),
      ];
      const book = stateOf<ReceiptBook>(own(bookKey(obligationId).sk));
      return { obligation, attempts, refunds, entries: await entries(ids), book };
    },

    async *entriesOf(day) {
      let start: Record<string, unknown> | undefined;
      do {
        const { Items, LastEvaluatedKey } = await db.send(
          new QueryCommand({
            TableName: name,
            IndexName: 'gsi1',
            KeyConditionExpression: 'gsi1pk = :pk',
            ExpressionAttributeValues: { ':pk': ledgerPartition(day) },
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        yield ((Items ?? []) as Item[]).flatMap((item) => stateOf<LedgerEntry>(item) ?? []);
        start = LastEvaluatedKey;
      } while (start);
    },
  };
}
