import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type ExamSubject, LicenceClass, type PlanId } from '@yilu/contracts';
import { performOnce, shardOf, type Table, type Write } from '@yilu/dynamo';
import type { Day } from '@yilu/kernel';
import type { TallyStore } from '../ports.js';

/** All first bookings of a window count on one day: sixteen items take what one could not. */
const tallyShards = 16;

const partition = (planId: PlanId, subject: ExamSubject, shard: number) => `TALLY#${planId}#${subject}#${shard}`;

const add = ({ name }: Table, pk: string, sk: string, by: number): Write => ({
  Update: {
    TableName: name,
    Key: { pk, sk },
    UpdateExpression: 'ADD people :by',
    ExpressionAttributeValues: { ':by': by },
  },
});

/** How many have applied by class and rank day: an item a day and shard, added to and never read before it is written. */
export const dynamoTallies = (table: Table): TallyStore => ({
  async count(eventId, { planId, subject, licenceClass, was, is }) {
    if (was === is) return;
    const pk = partition(planId, subject, shardOf(eventId, tallyShards));
    const on = (day: Day, by: number) => add(table, pk, `${licenceClass}#${day}`, by);
    await performOnce(table, 'countApplication', eventId, [], () => ({
      writes: [...(was ? [on(was, -1)] : []), ...(is ? [on(is, 1)] : [])],
      answer: null,
    }));
  },

  async read(planId, subject) {
    const sums = new Map<LicenceClass, Map<Day, number>>();
    await Promise.all(
      Array.from({ length: tallyShards }, async (_, shard) => {
        let start: Record<string, unknown> | undefined;
        do {
          const { Items = [], LastEvaluatedKey } = await table.db.send(
            new QueryCommand({
              TableName: table.name,
              KeyConditionExpression: 'pk = :pk',
              ExpressionAttributeValues: { ':pk': partition(planId, subject, shard) },
              ...(start ? { ExclusiveStartKey: start } : {}),
            }),
          );
          for (const { sk, people } of Items) {
            const [licenceClass, day = ''] = String(sk).split('#');
            const driven = LicenceClass.parse(licenceClass);
            const days = sums.get(driven) ?? new Map<Day, number>();
            sums.set(driven, days.set(day, (days.get(day) ?? 0) + Number(people)));
          }
          start = LastEvaluatedKey;
        } while (start);
      }),
    );
    return sums;
  },
});
