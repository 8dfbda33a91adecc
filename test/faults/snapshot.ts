import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { DomainEvent } from '@yilu/contracts';
import type { Item, Table } from '@yilu/dynamo';

/** Everything that is in a table. For tests: the application never scans. */
export async function everything({ db, name }: Table): Promise<Item[]> {
  const items: Item[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(start ? { ExclusiveStartKey: start } : {}) }),
    );
    items.push(...(Items as Item[]));
    start = LastEvaluatedKey;
  } while (start);
  return items;
}

/** What a context has told so far. */
export const eventsIn = async (table: Table): Promise<DomainEvent[]> =>
  (await everything(table)).flatMap((item) => (item['event'] ? [item['event'] as DomainEvent] : []));

const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  // What is sealed by a random nonce: never the same twice.
  if (value instanceof Uint8Array) return '<bytes>';
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, ordered(inner)]));
};

/** An item as text, whatever order the store gave its attributes in. */
export const canonical = (item: Item): string => JSON.stringify(ordered(item));

/**
 * Text in which everything that is drawn at random or read off a clock is replaced by what it is,
 * so that two runs of the same acts compare equal: ids, hashes, sealed values, tokens, codes, instants.
 */
export const neutral = (text: string): string =>
  text
    .replaceAll(/v1\.[\w.+/=-]+/g, '<sealed>')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/\b[0-9a-f]{64}\b/g, '<hash>')
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<instant>')
    .replaceAll(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}/g, '<minute>')
    .replaceAll(/"expiresAt":\d+/g, '"expiresAt":<epoch>')
    .replaceAll(/[A-Za-z0-9_-]{32,}/g, '<token>')
    .replaceAll(/\b\d{6,}\b/g, '<number>');

/** A table's content, neutral. */
export const snapshot = async (table: Table): Promise<string[]> =>
  (await everything(table)).map((item) => neutral(canonical(item))).sort();
