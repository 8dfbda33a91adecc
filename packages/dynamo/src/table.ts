import { BatchGetCommand, type DynamoDBDocumentClient, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Clock, NewId } from '@yilu/kernel';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}
export type Item = Record<string, unknown> & Key;
export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One context's table with what a write needs beside it. */
export interface Table {
  readonly db: DynamoDBDocumentClient;
  readonly name: string;
  readonly now: Clock;
  readonly newId: NewId;
}

const idOf = ({ pk, sk }: Key) => `${pk}\n${sk}`;

/**
 * Reads up to 100 items consistently in one round trip, in the order of `keys`; an item that is not there is undefined. A key
 * may be named twice: the store itself refuses that, and nobody who sends a number twice shall be answered by a fault.
 */
export async function readItems({ db, name }: Table, keys: readonly Key[]): Promise<(Item | undefined)[]> {
  const once = new Map(keys.map(({ pk, sk }) => [idOf({ pk, sk }), { pk, sk }]));
  const { Responses, UnprocessedKeys } = await db.send(
    new BatchGetCommand({
      RequestItems: { [name]: { Keys: [...once.values()], ConsistentRead: true } },
    }),
  );
  // A partial answer is a throttled one: acting on it would take "not read" for "not there".
  if (UnprocessedKeys?.[name]?.Keys?.length) throw new Error('Store throttled a batch read');
  const found = new Map((Responses?.[name] as Item[] | undefined)?.map((item) => [idOf(item), item]));
  return keys.map((key) => found.get(idOf(key)));
}

/** Puts an item that must not be there yet. */
export const putNew = ({ name }: Table, item: Item): Write => ({
  Put: { TableName: name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Puts an item whatever was there; for copies whose truth lies in another item of the same transaction. */
export const put = ({ name }: Table, item: Item): Write => ({ Put: { TableName: name, Item: item } });

export const remove = ({ name }: Table, key: Key): Write => ({ Delete: { TableName: name, Key: { ...key } } });

/**
 * Replaces the whole aggregate if nobody has written since version `read` was read; 0 means it must be new.
 * `item.version` has to be `read + 1`.
 */
export const replace = ({ name }: Table, item: Item & { version: number }, read: number): Write => ({
  Put: {
    TableName: name,
    Item: item,
    ...(read === 0
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: '#version = :read',
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: { ':read': read },
        }),
  },
});
