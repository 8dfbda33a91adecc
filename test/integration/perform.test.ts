import { GetCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { type Command, type Item, perform, performOnce, queryPage, readItems, replace, type Table } from '@yilu/dynamo';
import { accept, refuse } from '@yilu/kernel';
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
  table = await store.table(`perform-${count++}`);
});

const key = { pk: 'COUNTER#1', sk: 'STATE' };
const command = (over: Partial<Command> = {}): Command => ({
  actor: 'citizen-1',
  operation: 'count',
  key: 'key-00001',
  hash: 'h1',
  ...over,
});
const versionOf = (item: Item | undefined) => Number(item?.['version'] ?? 0);

const increment = (over: Partial<Command> = {}) =>
  perform<{ version: number }, 'counter.full'>(table, command(over), [key], ([item]) => {
    const read = versionOf(item);
    if (read >= 50) return refuse('counter.full');
    const next = { ...key, version: read + 1 };
    return accept({ writes: [replace(table, next, read)], answer: { version: next.version } });
  });
const stored = async () => (await table.db.send(new GetCommand({ TableName: table.name, Key: key }))).Item;

describe('perform', () => {
  it('answers a repeated command as the first time and changes nothing', async () => {
    expect(await increment()).toEqual(accept({ version: 1 }));
    expect(await increment()).toEqual(accept({ version: 1 }));
    expect((await stored())?.['version']).toBe(1);
  });

  it('reads what is named twice once, and gives it twice', async () => {
    await increment();
    const [one, other] = await readItems(table, [key, { pk: 'NONE', sk: 'STATE' }, key]).then(([a, , c]) => [a, c]);
    expect(one).toMatchObject({ version: 1 });
    expect(other).toEqual(one);
  });

  it('refuses the same key for other content', async () => {
    await increment();
    expect(await increment({ hash: 'other' })).toEqual(refuse('command.key_reused'));
    expect((await stored())?.['version']).toBe(1);
  });

  it('keeps the keys of two callers apart', async () => {
    await increment();
    expect(await increment({ actor: 'citizen-2' })).toEqual(accept({ version: 2 }));
  });

  it('writes nothing, not even a receipt, where the decision is a refusal', async () => {
    const outcome = await perform<null, 'counter.full'>(table, command(), [key], () => refuse('counter.full'));
    expect(outcome).toEqual(refuse('counter.full'));
    expect((await table.db.send(new ScanCommand({ TableName: table.name }))).Count).toBe(0);
  });

  it('loses no increment among concurrent writers: each either counted or was told that the store is busy', async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, (_, i) => increment({ key: `key-conc-${i}` })));
    const counted = outcomes.filter(({ ok }) => ok).length;
    expect(counted).toBeGreaterThan(0);
    expect((await stored())?.['version']).toBe(counted);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal).toBe('command.busy');
  });

  it('performs one command once when its two copies race', async () => {
    const outcomes = await Promise.all([increment(), increment(), increment()]);
    expect(outcomes).toEqual([accept({ version: 1 }), accept({ version: 1 }), accept({ version: 1 })]);
    expect((await stored())?.['version']).toBe(1);
  });

  it('writes its event in the same transaction, with an id and the instant of the change', async () => {
    await perform<null, never>(table, command(), [key], ([item]) =>
      accept({
        writes: [replace(table, { ...key, version: 1 }, versionOf(item))],
        events: [{ type: 'identity.person_deleted', data: { personId: 'p' as never, revision: 1 } }],
        answer: null,
      }),
    );
    const { Items = [] } = await table.db.send(new ScanCommand({ TableName: table.name }));
    const sent = Items.find(({ pk }) => String(pk).startsWith('OUTBOX#'));
    expect(sent?.['event']).toMatchObject({
      type: 'identity.person_deleted',
      id: expect.any(String),
      at: expect.any(String),
    });
  });
});

describe('performOnce', () => {
  it('applies an event that is delivered twice once', async () => {
    const apply = () =>
      performOnce(table, 'counting', 'event-1', [key], ([item]) => {
        const read = versionOf(item);
        return { writes: [replace(table, { ...key, version: read + 1 }, read)], answer: null };
      });
    await apply();
    await apply();
    expect((await stored())?.['version']).toBe(1);
  });
});

describe('queryPage', () => {
  const page = (pk: string, cursor?: string) =>
    queryPage(
      table,
      { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': pk } },
      { cursor, limit: 2, partition: { pk } },
    );
  const fill = async (pk: string, size: number) => {
    const { PutCommand } = await import('@aws-sdk/lib-dynamodb');
    for (let i = 0; i < size; i++)
      await table.db.send(new PutCommand({ TableName: table.name, Item: { pk, sk: `N#${i}` } }));
  };

  it('walks every item once', async () => {
    await fill('LIST#a', 5);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { items, nextCursor } = await page('LIST#a', cursor);
      seen.push(...items.map(({ sk }) => sk));
      cursor = nextCursor;
    } while (cursor);
    expect(seen).toEqual(['N#0', 'N#1', 'N#2', 'N#3', 'N#4']);
  });

  it.each([
    'garbage',
    Buffer.from('{"pk":"LIST#b","sk":"N#0"}').toString('base64url'),
    Buffer.from('7').toString('base64url'),
  ])('starts at the beginning for a cursor that is not of this list: %s', async (cursor) => {
    await fill('LIST#a', 3);
    expect((await page('LIST#a', cursor)).items.map(({ sk }) => sk)).toEqual(['N#0', 'N#1']);
  });
});
