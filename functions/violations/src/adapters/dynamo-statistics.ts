import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { RulingOutcome } from '@yilu/contracts';
import { type Item, type Key, performOnce, type Table, type Write } from '@yilu/dynamo';
import { addDays, type Day } from '@yilu/kernel/day';
import type { Counted, Tally, WeekFigures } from '../domain/statistics.js';
import type { StatisticsStore } from '../ports.js';

// Acts lie by week and area, so that a million records published at once do not all wait for one item.
const actsPartition = (monday: Day) => `STATISTICS#ACTS#${monday}`;
const outcomesPartition = 'STATISTICS#OUTCOMES';
const defencesPartition = 'STATISTICS#DEFENCES';

function placeOf(tally: Tally): { key: Key; name: string } {
  const { monday } = tally;
  switch (tally.what) {
    case 'act':
      return { key: { pk: actsPartition(monday), sk: tally.area }, name: tally.key };
    case 'outcome':
      return { key: { pk: outcomesPartition, sk: monday }, name: tally.outcome };
    default:
      return { key: { pk: defencesPartition, sk: monday }, name: `${tally.what}:${tally.circumstance}` };
  }
}

/** Adds to the counts of one item. Nothing is read before, so that what happens at once does not wait for each other. */
function addTo({ name: table }: Table, tallies: readonly [Tally, ...Tally[]]): Write {
  const places = tallies.map((tally) => ({ ...placeOf(tally), change: tally.change }));
  return {
    Update: {
      TableName: table,
      Key: { ...placeOf(tallies[0]).key },
      UpdateExpression: `ADD ${places.map((_, place) => `#${place} :${place}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(places.map(({ name }, place) => [`#${place}`, name])),
      ExpressionAttributeValues: Object.fromEntries(places.map(({ change }, place) => [`:${place}`, change])),
    },
  };
}

/** Tallies by the item that they lie in: a transaction touches each item once. */
function byItem(tallies: readonly Tally[]): [Tally, ...Tally[]][] {
  const groups = new Map<string, [Tally, ...Tally[]]>();
  for (const tally of tallies) {
    const { pk, sk } = placeOf(tally).key;
    const group = groups.get(`${pk}\n${sk}`);
    if (group) group.push(tally);
    else groups.set(`${pk}\n${sk}`, [tally]);
  }
  return [...groups.values()];
}

const countsIn = ({ pk: _pk, sk: _sk, ...counts }: Item): [string, number][] =>
  Object.entries(counts).map(([name, count]) => [name, Number(count)]);

function defenceCells(item: Item): WeekFigures['cells'] {
  return countsIn(item).map(([name, count]) => {
    const [what, circumstance = ''] = name.split(':');
    return { what: what as 'filed' | 'answered' | 'upheld', circumstance, count };
  });
}

async function itemsOf({ db, name }: Table, pk: string, span?: { from: string; to: string }): Promise<Item[]> {
  const found: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: `pk = :pk${span ? ' AND sk BETWEEN :from AND :to' : ''}`,
        ExpressionAttributeValues: { ':pk': pk, ...(span ? { ':from': span.from, ':to': span.to } : {}) },
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    found.push(...(Items as Item[]));
    start = LastEvaluatedKey;
  } while (start);
  return found;
}

const mondaysBetween = (from: Day, to: Day): Day[] =>
  from > to ? [] : [from, ...mondaysBetween(addDays(from, 7), to)];

/** Counts by week, added up from events each exactly once. */
export const dynamoStatistics = (table: Table): StatisticsStore => ({
  count: (eventId, tallies) =>
    performOnce(table, 'countViolation', eventId, [], () => ({
      writes: byItem(tallies).map((group) => addTo(table, group)),
      answer: null,
    })),

  async weeks(from, to) {
    const mondays = mondaysBetween(from, to);
    const [outcomes, defences, ...acts] = await Promise.all([
      itemsOf(table, outcomesPartition, { from, to }),
      itemsOf(table, defencesPartition, { from, to }),
      ...mondays.map((monday) => itemsOf(table, actsPartition(monday))),
    ]);
    return mondays.map((monday, place) => ({
      monday,
      cells: [
        ...(acts[place] ?? []).flatMap((item) =>
          countsIn(item).map(([key, count]): Counted & { count: number } => ({
            what: 'act',
            key,
            area: item.sk,
            count,
          })),
        ),
        ...outcomes
          .filter(({ sk }) => sk === monday)
          .flatMap((item) => countsIn(item))
          .map(([name, count]) => ({ what: 'outcome' as const, outcome: name as RulingOutcome, count })),
        ...defences.filter(({ sk }) => sk === monday).flatMap(defenceCells),
      ],
    }));
  },

  async defences(from, to) {
    const sums = new Map<string, { circumstance: string; filed: number; answered: number; upheld: number }>();
    for (const cell of (await itemsOf(table, defencesPartition, { from, to })).flatMap(defenceCells)) {
      if (cell.what === 'act' || cell.what === 'outcome') continue;
      const { circumstance } = cell;
      const known = sums.get(circumstance) ?? { circumstance, filed: 0, answered: 0, upheld: 0 };
      sums.set(circumstance, { ...known, [cell.what]: known[cell.what] + cell.count });
    }
    return [...sums.values()];
  },
});
