import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Item, type Key, performOnce, replace, type Table, type Write } from '@yilu/dynamo';
import { type CaseFacts, type DayFigures, type DayTally, noFacts, type Tally } from '../domain/statistics.js';
import type { StatisticsStore } from '../ports.js';

const partition = 'STATISTICS';
const prefix = 'DAY#';
/** Longer than any claim is late: what comes after counts no more. */
const factsDays = 400;
const factsKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'FACTS' });

/** Adds to the figures of one day. Nothing is read before, so that many cases of a day do not wait for each other. */
function addTo({ name: table }: Table, day: string, tallies: readonly Tally[]): Write {
  const names = Object.fromEntries(tallies.map(({ name }, place) => [`#${place}`, name]));
  const values = Object.fromEntries(tallies.map(({ change }, place) => [`:${place}`, change]));
  return {
    Update: {
      TableName: table,
      Key: { pk: partition, sk: `${prefix}${day}` },
      UpdateExpression: `ADD ${tallies.map((_, place) => `#${place} :${place}`).join(', ')}`,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
    },
  };
}

const figuresOf = ({ pk: _, sk, ...tally }: Item): DayFigures => ({
  day: String(sk).slice(prefix.length),
  tally: tally as DayTally,
});

/** Figures by day, counted up from events; what is known of each case lies beside, so that nothing counts twice. */
export const dynamoStatistics = (table: Table): StatisticsStore => ({
  count: (eventId, caseId, change) =>
    performOnce(table, 'countProgress', eventId, [factsKey(caseId)], ([item]) => {
      const version = Number(item?.['version'] ?? 0);
      const { facts, tallies } = change((item?.['facts'] as CaseFacts | undefined) ?? noFacts);
      const expiresAt = Math.floor(table.now().getTime() / 1000) + factsDays * 86_400;
      const days = [...new Set(tallies.map(({ day }) => day))];
      return {
        writes: [
          replace(table, { ...factsKey(caseId), version: version + 1, facts, expiresAt }, version),
          ...days.map((day) =>
            addTo(
              table,
              day,
              tallies.filter((tally) => tally.day === day),
            ),
          ),
        ],
        answer: null,
      };
    }),

  async days(from, to) {
    const found: DayFigures[] = [];
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.db.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
          ExpressionAttributeValues: { ':pk': partition, ':from': `${prefix}${from}`, ':to': `${prefix}${to}` },
          ...(start ? { ExclusiveStartKey: start } : {}),
        }),
      );
      found.push(...(Items as Item[]).map(figuresOf));
      start = LastEvaluatedKey;
    } while (start);
    return found;
  },
});
