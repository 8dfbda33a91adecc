import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Page } from '@yilu/contracts';
import type { Item, Table } from './table.js';

const encode = (key: Record<string, unknown>) => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The start key that a cursor stands for; undefined for one that has not exactly these names, which we did not make. */
function decode(cursor: string, names: readonly string[]): Record<string, unknown> | undefined {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (typeof key !== 'object' || key === null) return undefined;
    const values = names.map((name) => (key as Record<string, unknown>)[name]);
    // The store fails on a start key of another shape: that would be our fault in the caller's eyes.
    const ours = values.every((value) => typeof value === 'string' && value !== '');
    return ours && Object.keys(key).length === names.length ? (key as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One page of a query in one round trip. A cursor is bound to its partition: one that names another partition starts
 * at the beginning instead of showing a stranger's items.
 */
export async function queryPage(
  table: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'Limit' | 'ExclusiveStartKey'>,
  { cursor, limit, partition }: { cursor?: string | undefined; limit: number; partition: Record<string, string> },
): Promise<Page<Item>> {
  const index = query.IndexName ? [`${query.IndexName}pk`, `${query.IndexName}sk`] : [];
  const start = cursor ? decode(cursor, ['pk', 'sk', ...index]) : undefined;
  const ours = start && Object.entries(partition).every(([name, value]) => start[name] === value);
  const { Items = [], LastEvaluatedKey } = await table.db.send(
    new QueryCommand({
      ...query,
      TableName: table.name,
      Limit: limit,
      ...(ours ? { ExclusiveStartKey: start } : {}),
    }),
  );
  return { items: Items as Item[], ...(LastEvaluatedKey ? { nextCursor: encode(LastEvaluatedKey) } : {}) };
}
