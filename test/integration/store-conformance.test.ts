/**
 * What we rely on in DynamoDB, held against the engine behind DYNAMO_ENDPOINT or the local one. The same file run
 * against DynamoDB Local or a real table tells where the local engine differs.
 */
import { DescribeTableCommand, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table, Write } from '@yilu/dynamo';
import { createTable } from '@yilu/local-city/tables';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  table = await store.table(`probe-${count++}`);
});

const at = (pk: string, sk = 'S') => ({ pk, sk });
const put = (item: Record<string, unknown>, more: object = {}) =>
  table.db.send(new PutCommand({ TableName: table.name, Item: item, ...more }));
const get = async (pk: string, sk = 'S') =>
  (await table.db.send(new GetCommand({ TableName: table.name, Key: at(pk, sk), ConsistentRead: true }))).Item;
const update = (pk: string, expression: string, values: Record<string, unknown> = {}, more: object = {}) =>
  table.db.send(
    new UpdateCommand({
      TableName: table.name,
      Key: at(pk),
      UpdateExpression: expression,
      ...(Object.keys(values).length > 0 ? { ExpressionAttributeValues: values } : {}),
      ReturnValues: 'ALL_NEW',
      ...more,
    }),
  );
const transact = (items: Write[], token?: string) =>
  table.db.send(new TransactWriteCommand({ TransactItems: items, ...(token ? { ClientRequestToken: token } : {}) }));
const putIn = (item: Record<string, unknown>, more: object = {}): Write => ({
  Put: { TableName: table.name, Item: item, ...more },
});
const query = (more: object) => table.db.send(new QueryCommand({ TableName: table.name, ...more }));
const absent = { ConditionExpression: 'attribute_not_exists(pk)' };
const named = (name: string) => expect.objectContaining({ name });
const reasonsOf = async (work: Promise<unknown>) => {
  const fault = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(fault instanceof TransactionCanceledException)) throw new Error(`Not cancelled: ${fault}`);
  return fault.CancellationReasons ?? [];
};

describe('items', () => {
  it('gives back what was put: nested values, lists, booleans, null, empty strings', async () => {
    const item = { ...at('A'), deep: { list: [1, 'two', true, null, ''] } };
    await put(item);
    expect(await get('A')).toEqual(item);
  });
  it('gives nothing for a missing item', async () => expect(await get('none')).toBeUndefined());
  it('tells apart items by both keys', async () => {
    await put({ ...at('A', '1'), n: 1 });
    await put({ ...at('A', '2'), n: 2 });
    expect((await get('A', '2'))?.['n']).toBe(2);
  });
  it('replaces the whole item by a second put', async () => {
    await put({ ...at('A'), x: 1, y: 1 });
    await put({ ...at('A'), x: 2 });
    expect(await get('A')).toEqual({ ...at('A'), x: 2 });
  });
  it('keeps an integer of fifteen digits exactly', async () => {
    await put({ ...at('A'), fen: 999_999_999_999_999 });
    expect((await get('A'))?.['fen']).toBe(999_999_999_999_999);
  });
  it('keeps Chinese text and emoji', async () => {
    await put({ ...at('浙B·12345'), text: '追尾🚗' });
    expect((await get('浙B·12345'))?.['text']).toBe('追尾🚗');
  });
  it('keeps binary values', async () => {
    await put({ ...at('A'), bytes: new Uint8Array([0, 255, 7]) });
    expect((await get('A'))?.['bytes']).toEqual(new Uint8Array([0, 255, 7]));
  });
  it('refuses an item over 400 kB', () =>
    expect(put({ ...at('A'), big: 'x'.repeat(410_000) })).rejects.toEqual(named('ValidationException')));
  it('refuses an item without its sort key', () =>
    expect(put({ pk: 'A' })).rejects.toEqual(named('ValidationException')));
  it('refuses a key of the wrong type', () =>
    expect(put({ pk: 1, sk: 'S' })).rejects.toEqual(named('ValidationException')));
  it('refuses an unknown table', () =>
    expect(table.db.send(new GetCommand({ TableName: 'nowhere', Key: at('A') }))).rejects.toEqual(
      named('ResourceNotFoundException'),
    ));
  it('deletes, and a second delete is no fault', async () => {
    await put(at('A'));
    const gone = new DeleteCommand({ TableName: table.name, Key: at('A') });
    await table.db.send(gone);
    await table.db.send(gone);
    expect(await get('A')).toBeUndefined();
  });
});

describe('conditions', () => {
  it('puts if absent exactly once', async () => {
    await put(at('A'), absent);
    await expect(put(at('A'), absent)).rejects.toEqual(named('ConditionalCheckFailedException'));
  });
  it('lets one of twenty racing puts win', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => put({ ...at('A'), n }, absent)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  it('compares a version', async () => {
    await put({ ...at('A'), version: 1 });
    const next = (read: number) =>
      put(
        { ...at('A'), version: read + 1 },
        {
          ConditionExpression: '#v = :read',
          ExpressionAttributeNames: { '#v': 'version' },
          ExpressionAttributeValues: { ':read': read },
        },
      );
    await next(1);
    await expect(next(1)).rejects.toEqual(named('ConditionalCheckFailedException'));
  });
  it('gives the old item with a failed condition where asked', async () => {
    await put({ ...at('A'), x: 7 });
    await expect(put(at('A'), { ...absent, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })).rejects.toMatchObject({
      Item: { x: { N: '7' } },
    });
  });
  it('understands contains, begins_with, size, in, between and not', async () => {
    await put({ ...at('A'), tags: ['x', 'y'], name: 'Ningbo', n: 5 });
    await update(
      'A',
      'SET ok = :t',
      { ':t': true, ':x': 'x', ':p': 'Nin', ':one': 1, ':five': 5, ':nine': 9 },
      {
        ConditionExpression:
          'contains(tags, :x) AND begins_with(#name, :p) AND size(tags) > :one AND n IN (:one, :five) AND n BETWEEN :one AND :nine AND NOT n = :nine',
        ExpressionAttributeNames: { '#name': 'name' },
      },
    );
    expect((await get('A'))?.['ok']).toBe(true);
  });
  it('refuses a reserved word that is not named', async () => {
    await put(at('A'));
    await expect(update('A', 'SET name = :x', { ':x': 1 })).rejects.toEqual(named('ValidationException'));
  });
});

describe('updates', () => {
  it('adds to a number that is not there', async () =>
    expect((await update('A', 'ADD n :one', { ':one': 1 })).Attributes).toMatchObject({ n: 1 }));
  it('counts fifty racing additions', async () => {
    await Promise.all(Array.from({ length: 50 }, () => update('A', 'ADD n :one', { ':one': 1 })));
    expect((await get('A'))?.['n']).toBe(50);
  });
  it('sets if_not_exists once', async () => {
    await update('A', 'SET oldest = if_not_exists(oldest, :x)', { ':x': 1 });
    await update('A', 'SET oldest = if_not_exists(oldest, :x)', { ':x': 2 });
    expect((await get('A'))?.['oldest']).toBe(1);
  });
  it('appends to a list and removes an attribute', async () => {
    await put({ ...at('A'), marks: [1], spare: true });
    await update('A', 'SET marks = list_append(marks, :more) REMOVE spare', { ':more': [2] });
    expect(await get('A')).toEqual({ ...at('A'), marks: [1, 2] });
  });
});

describe('queries', () => {
  beforeEach(async () => {
    for (let n = 0; n < 5; n++)
      await put({ ...at('LIST', `N#${n}`), n, ...(n % 2 ? {} : { gsi1pk: 'EVEN', gsi1sk: `N#${n}` }) });
  });
  const list = { KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': 'LIST' } };
  const numbers = (items: Record<string, unknown>[] | undefined) => items?.map(({ n }) => n);

  it('orders by the sort key', async () => expect(numbers((await query(list)).Items)).toEqual([0, 1, 2, 3, 4]));
  it('goes backwards', async () =>
    expect(numbers((await query({ ...list, ScanIndexForward: false })).Items)).toEqual([4, 3, 2, 1, 0]));
  it('cuts a range', async () => {
    const ranged = {
      KeyConditionExpression: 'pk = :p AND sk BETWEEN :a AND :b',
      ExpressionAttributeValues: { ':p': 'LIST', ':a': 'N#1', ':b': 'N#3' },
    };
    expect(numbers((await query(ranged)).Items)).toEqual([1, 2, 3]);
  });
  it('pages with a start key', async () => {
    const first = await query({ ...list, Limit: 2 });
    const second = await query({ ...list, Limit: 10, ExclusiveStartKey: first.LastEvaluatedKey });
    expect([numbers(first.Items), numbers(second.Items)]).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    expect(second.LastEvaluatedKey).toBeUndefined();
  });
  it('filters after reading: the limit counts what was read', async () => {
    const page = await query({
      ...list,
      ExpressionAttributeValues: { ':p': 'LIST', ':n': 3 },
      FilterExpression: 'n >= :n',
      Limit: 3,
    });
    expect([page.Count, page.ScannedCount]).toEqual([0, 3]);
  });
  it('keeps a sparse index: an item without its key is not in it', async () => {
    const { Items } = await query({
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :e',
      ExpressionAttributeValues: { ':e': 'EVEN' },
    });
    expect(numbers(Items)).toEqual([0, 2, 4]);
  });
  it('takes an item out of an index when its key goes', async () => {
    await put({ ...at('LIST', 'N#0'), n: 0 });
    const { Count } = await query({
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :e',
      ExpressionAttributeValues: { ':e': 'EVEN' },
    });
    expect(Count).toBe(2);
  });
  it('ends a page before 1 MB of items', async () => {
    for (let n = 0; n < 5; n++) await put({ ...at('BIG', `${n}`), text: 'x'.repeat(300_000) });
    const page = await query({ KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': 'BIG' } });
    expect(page.Count).toBeLessThan(5);
    expect(page.LastEvaluatedKey).toBeDefined();
  });
});

describe('batches and transactions', () => {
  it('reads a batch, leaving out what is missing', async () => {
    await put({ ...at('A'), n: 1 });
    const { Responses } = await table.db.send(
      new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [at('A'), at('B')], ConsistentRead: true } } }),
    );
    expect(Responses?.[table.name]).toEqual([{ ...at('A'), n: 1 }]);
  });
  it('refuses the same key twice in a batch', () =>
    expect(
      table.db.send(new BatchGetCommand({ RequestItems: { [table.name]: { Keys: [at('A'), at('A')] } } })),
    ).rejects.toEqual(named('ValidationException')));
  it('writes all or nothing', async () => {
    await put(at('B'));
    await expect(transact([putIn(at('A')), putIn(at('B'), absent)])).rejects.toEqual(
      named('TransactionCanceledException'),
    );
    expect(await get('A')).toBeUndefined();
  });
  it('names the reason at the place of the action that failed', async () => {
    await put(at('B'));
    const reasons = await reasonsOf(transact([putIn(at('A')), putIn(at('B'), absent)]));
    expect(reasons.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
  });
  it('gives the old item of a failed condition where asked', async () => {
    await put({ ...at('B'), x: 7 });
    const [reason] = await reasonsOf(
      transact([putIn(at('B'), { ...absent, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' })]),
    );
    expect(reason?.Item).toMatchObject({ x: { N: '7' } });
  });
  it('holds a condition check on another item', async () => {
    const check: Write = {
      ConditionCheck: { TableName: table.name, Key: at('GATE'), ConditionExpression: 'attribute_exists(pk)' },
    };
    await expect(transact([check, putIn(at('A'))])).rejects.toEqual(named('TransactionCanceledException'));
    await put(at('GATE'));
    await transact([check, putIn(at('A'))]);
    expect(await get('A')).toBeDefined();
  });
  it('refuses two actions on one item', () =>
    expect(transact([putIn(at('A')), putIn({ ...at('A'), n: 2 })])).rejects.toEqual(named('ValidationException')));
  it('takes 100 actions and refuses 101', async () => {
    const actions = (size: number) => Array.from({ length: size }, (_, n) => putIn(at(`T${n}`)));
    await transact(actions(100));
    await expect(transact(actions(101))).rejects.toEqual(named('ValidationException'));
  });
  it('performs a transaction once for one client token', async () => {
    const add: Write = {
      Update: {
        TableName: table.name,
        Key: at('A'),
        UpdateExpression: 'ADD n :one',
        ExpressionAttributeValues: { ':one': 1 },
      },
    };
    await transact([add], 'token-1');
    await transact([add], 'token-1');
    expect((await get('A'))?.['n']).toBe(1);
  });
  it('refuses one client token for another transaction', async () => {
    await transact([putIn(at('A'))], 'token-2');
    await expect(transact([putIn(at('B'))], 'token-2')).rejects.toEqual(named('IdempotentParameterMismatchException'));
  });
  it('lets one of ten racing transactions win', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, (_, n) => transact([putIn({ ...at('A'), n }, absent), putIn(at(`SIDE${n}`))])),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
  it('reads several items in one transaction', async () => {
    await put({ ...at('A'), n: 1 });
    const { Responses } = await table.db.send(
      new TransactGetCommand({
        TransactItems: [at('A'), at('B')].map((Key) => ({ Get: { TableName: table.name, Key } })),
      }),
    );
    expect(Responses?.map(({ Item }) => Item?.['n'])).toEqual([1, undefined]);
  });
  it('bills a transaction twice', async () => {
    const { ConsumedCapacity } = await table.db.send(
      new TransactWriteCommand({ TransactItems: [putIn(at('A'))], ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(ConsumedCapacity?.[0]?.CapacityUnits).toBe(2);
  });
});

describe('tables', () => {
  it('has a stream of new images', async () => {
    await createTable(store.client, 'streaming');
    const { Table: described } = await store.client.send(new DescribeTableCommand({ TableName: 'streaming' }));
    expect(described?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' });
    expect(described?.LatestStreamArn).toBeDefined();
  });
});
