import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ExamSubject } from '@yilu/contracts';
import { type Item, performOnce, type Table, type Write } from '@yilu/dynamo';
import type { Day } from '@yilu/kernel';
import type { Cell, Counted, Tally } from '../domain/statistics.js';
import type { StatisticsStore } from '../ports.js';

// One site has a handful of exams an hour; its weeks lie in one partition, so that a year is one query.
const partition = (siteId: string) => `STATISTICS#${siteId}`;

/** Adds to the counts of one cell. Nothing is read before, so that what happens at once does not wait for each other. */
function addTo({ name: table }: Table, { siteId, week, subject, changes }: Tally): Write {
  const counts = Object.entries(changes);
  return {
    Update: {
      TableName: table,
      Key: { pk: partition(siteId), sk: `${week}#${subject}` },
      UpdateExpression: `ADD ${counts.map((_, place) => `#${place} :${place}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(counts.map(([counted], place) => [`#${place}`, counted])),
      ExpressionAttributeValues: Object.fromEntries(counts.map(([, change], place) => [`:${place}`, change])),
    },
  };
}

function cellOf(siteId: string, { pk: _, sk, ...counts }: Item): Cell {
  const [week = '', subject = ''] = sk.split('#');
  return {
    week,
    siteId,
    subject: subject as ExamSubject,
    counts: new Map(Object.entries(counts).map(([counted, count]) => [counted as Counted, Number(count)])),
  };
}

async function weeksOf({ db, name }: Table, siteId: string, from: Day, to: Day): Promise<Cell[]> {
  const found: Cell[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': partition(siteId), ':from': from, ':to': `${to}~` },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    found.push(...(Items as Item[]).map((item) => cellOf(siteId, item)));
    start = LastEvaluatedKey;
  } while (start);
  return found;
}

/** Seats and outcomes by site, week and subject, added up from events each exactly once. */
export const dynamoExamStatistics = (table: Table): StatisticsStore => ({
  async count(eventId, tallies) {
    // A plan of a year in all sites has more cells than one transaction takes.
    const atOnce = 90;
    for (let from = 0; from < tallies.length; from += atOnce)
      await performOnce(table, 'countExam', `${eventId}.${from}`, [], () => ({
        writes: tallies.slice(from, from + atOnce).map((tally) => addTo(table, tally)),
        answer: null,
      }));
  },
  read: async (siteIds, from, to) =>
    (await Promise.all(siteIds.map((siteId) => weeksOf(table, siteId, from, to)))).flat(),
});
