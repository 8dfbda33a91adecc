import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { performOnce, type Table } from '@yilu/dynamo';
import type { Day } from '@yilu/kernel';
import type { HeatCount } from '../domain/heat.js';
import type { FeedbackStore } from '../ports.js';

/** A week is a partition: some hundred reports, each a cell of a few bytes at most. */
const weekPartition = (week: Day) => `HEAT#${week}`;

/** Counters by week, cell and service; nothing is read before one is added to. */
export function heatCounters(table: Table): Pick<FeedbackStore, 'countHeat' | 'readHeat'> {
  const { db, name: TableName } = table;
  return {
    countHeat: (eventId, week, { cell, serviceCode, count }) =>
      performOnce(table, 'countHeat', eventId, [], () => ({
        writes: [
          {
            Update: {
              TableName,
              Key: { pk: weekPartition(week), sk: `${cell}#${serviceCode}` },
              UpdateExpression: 'ADD #count :count',
              ExpressionAttributeNames: { '#count': 'count' },
              ExpressionAttributeValues: { ':count': count },
            },
          },
        ],
        answer: null,
      })),
    async readHeat(week) {
      const counts: HeatCount[] = [];
      let start: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await db.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': weekPartition(week) },
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        for (const { sk, count } of Items) {
          const [cell = '', serviceCode = ''] = String(sk).split('#');
          counts.push({ cell, serviceCode, count: Number(count) });
        }
        start = LastEvaluatedKey;
      } while (start);
      return counts;
    },
  };
}
