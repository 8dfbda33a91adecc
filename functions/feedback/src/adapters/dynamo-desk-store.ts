import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Page, PageQuery } from '@yilu/contracts';
import { fileIn, type Item, performOnce, type Table, type Write } from '@yilu/dynamo';
import type { Day } from '@yilu/kernel';
import type { FigureCell, FigureChange } from '../domain/figures.js';
import type { Report } from '../domain/files.js';
import type { Queue } from '../domain/report-states.js';
import type { DeskStore } from '../ports-desk.js';
import { queuePartition } from './feedback-items.js';

/** Sorts behind every character of a day and of a number. */
const last = '~';
const figuresPartition = (month: string) => `FIGURES#${month}`;

/** Pages of a list that are counted; what lies behind them is said to be more. */
const pagesCounted = 5;

const cursorOf = (place: string) => Buffer.from(place).toString('base64url');
/** The place in the order after which a page begins; the beginning for what is no cursor of ours. */
function placeIn(cursor: string | undefined): string {
  const place = Buffer.from(cursor ?? '', 'base64url').toString();
  return /^[0-9TZ:.-]{10,24}#[0-9A-Z]{12}$/.test(place) ? `${place}${last}` : '0';
}

const spanOf = (queue: Queue, from: string, until: Day | undefined) => ({
  IndexName: 'gsi2',
  KeyConditionExpression: 'gsi2pk = :pk AND gsi2sk BETWEEN :from AND :to',
  ExpressionAttributeValues: {
    ':pk': queuePartition(queue),
    ':from': from,
    ':to': until === undefined ? last : `${until}${last}`,
  },
});

/** Adds to one cell of a month. Nothing is read before, so that what happens at once does not wait for each other. */
function addTo({ name: TableName }: Table, month: string, { cell, changes }: FigureChange): Write {
  const counts = Object.entries(changes);
  return {
    Update: {
      TableName,
      Key: { pk: figuresPartition(month), sk: cell },
      UpdateExpression: `ADD ${counts.map((_, place) => `#${place} :${place}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(counts.map(([counted], place) => [`#${place}`, counted])),
      ExpressionAttributeValues: Object.fromEntries(counts.map(([, change], place) => [`:${place}`, change])),
    },
  };
}

function cellIn({ pk: _, sk: cell, ...counts }: Item): FigureCell {
  return { cell, counts: Object.fromEntries(Object.entries(counts).map(([counted, sum]) => [counted, Number(sum)])) };
}

/** Lists of the desk off the reports' second index, and its figures, added up from events each exactly once. */
export function dynamoDeskStore(table: Table): DeskStore {
  const { db, name: TableName } = table;
  return {
    async listQueues(queues, { cursor, limit }: PageQuery, until): Promise<Page<Report>> {
      const from = placeIn(cursor);
      const pages = await Promise.all(
        queues.map((queue) =>
          db.send(new QueryCommand({ TableName, ...spanOf(queue, from, until), Limit: limit + 1 })),
        ),
      );
      // Each list is sorted, and none is read further than the page could need.
      const all = pages
        .flatMap(({ Items = [] }) => Items as Item[])
        .sort((one, other) => (String(one['gsi2sk']) < String(other['gsi2sk']) ? -1 : 1));
      const shown = all.slice(0, limit);
      const end = shown.at(-1);
      return {
        items: shown.map((item) => fileIn<Report>(item)),
        ...(end && all.length > limit ? { nextCursor: cursorOf(String(end['gsi2sk'])) } : {}),
      };
    },
    async countQueue(queue, until) {
      let count = 0;
      let start: Record<string, unknown> | undefined;
      for (let page = 0; page < pagesCounted; page++) {
        const { Count = 0, LastEvaluatedKey } = await db.send(
          new QueryCommand({
            TableName,
            ...spanOf(queue, '0', until),
            Select: 'COUNT',
            ...(start ? { ExclusiveStartKey: start } : {}),
          }),
        );
        count += Count;
        start = LastEvaluatedKey;
        if (!start) return { count, more: false };
      }
      return { count, more: true };
    },
    count: (eventId, month, changes) =>
      performOnce(table, 'countDesk', eventId, [], () => ({
        writes: changes.map((change) => addTo(table, month, change)),
        answer: null,
      })),
    async readMonth(month) {
      // Units times services at most: some hundred cells of a few bytes.
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': figuresPartition(month) },
        }),
      );
      return (Items as Item[]).map(cellIn);
    },
  };
}
