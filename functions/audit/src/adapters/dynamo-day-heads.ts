import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DayHead } from '@yilu/contracts';
import { commit, type Item, putNew, queryPage, readItems, replace, type Table } from '@yilu/dynamo';
import type { DayHeads } from '../ports.js';
import { headKey, headsPartition, sealKey } from './audit-items.js';

const headOf = (item: Item | undefined) => item?.['head'] as DayHead | undefined;
const versionOf = (head: DayHead) => Date.parse(`${head.day}T00:00:00Z`) / 86_400_000;

/** Day heads of every context in one partition; the audit log's own come one behind the other. */
export const dynamoDayHeads = (table: Table): DayHeads => ({
  async latest() {
    const [item] = await readItems(table, [sealKey]);
    return headOf(item);
  },

  seal: (head, before) =>
    commit(table, [
      replace(table, { ...sealKey, version: versionOf(head), head }, before ? versionOf(before) : 0),
      putNew(table, { ...headKey(head), head }),
    ]),

  async publish(head) {
    if (await commit(table, [putNew(table, { ...headKey(head), head })])) return;
    const [kept] = await readItems(table, [headKey(head)]);
    if (headOf(kept)?.hash !== head.hash) throw new Error(`${head.stream} ${head.day} was sealed twice`);
  },

  async list({ cursor, limit }) {
    const page = await queryPage(
      table,
      {
        KeyConditionExpression: 'pk = :heads',
        ExpressionAttributeValues: { ':heads': headsPartition },
        ScanIndexForward: false,
      },
      { cursor, limit, partition: { pk: headsPartition } },
    );
    return { ...page, items: page.items.flatMap((item) => headOf(item) ?? []) };
  },

  async of(day) {
    const { Items = [] } = await table.db.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :heads AND begins_with(sk, :day)',
        ExpressionAttributeValues: { ':heads': headsPartition, ':day': `${day}#` },
      }),
    );
    return (Items as Item[]).flatMap((item) => headOf(item) ?? []);
  },
});
