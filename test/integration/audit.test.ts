import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoAuditLog } from '@yilu/audit/adapters/dynamo-audit-log';
import { dynamoDayHeads } from '@yilu/audit/adapters/dynamo-day-heads';
import type { Table } from '@yilu/dynamo';
import { verifyChain } from '@yilu/evidence';
import { dayHeadFault, sealDay } from '@yilu/evidence/day-head';
import { verifierOf } from '@yilu/evidence/ed25519';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Bureau, bureau, key } from '../api/audit/bureau.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let here: Bureau;
let trips: string[];
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  table = await store.table(`audit-${count++}`);
  trips = [];
  table.db.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        trips.push(commandName);
        return next(args);
      },
    { step: 'initialize', name: 'count' },
  );
  here = bureau({ log: dynamoAuditLog(table), heads: dynamoDayHeads(table) });
});

const tripsOf = async (work: () => Promise<unknown>) => {
  trips.length = 0;
  await work();
  return [...trips];
};
const linksOf = (day: string) => here.deps.log.linksOf(day);
const items = async () => (await table.db.send(new ScanCommand({ TableName: table.name }))).Items ?? [];
const eventually = async (work: () => Promise<void>) => {
  // As the queue does: what stayed busy comes again.
  for (let attempt = 0; ; attempt++)
    try {
      return await work();
    } catch (fault) {
      if (attempt === 5) throw fault;
    }
};

describe('acts', () => {
  it('of one officer that come at once make one chain without a gap or a fork', async () => {
    const events = Array.from({ length: 12 }, () => here.acted());
    await Promise.all(events.map((event) => eventually(() => here.chain(event))));
    const links = await linksOf('2026-11-20');
    expect(links).toHaveLength(12);
    expect(verifyChain('audit:lin', links)).toEqual({ genuine: true });
    const entries = await here.entries('?officerId=lin');
    expect(new Set(entries.map(({ entryId }: { entryId: string }) => entryId))).toEqual(
      new Set(events.map(({ id }) => id)),
    );
  });

  it('that are delivered twice, one after the other and at once, stand in the log once', async () => {
    const [one, other] = [here.acted(), here.acted()];
    const deliveries = [one, other, one, other, one];
    await Promise.all(deliveries.map((event) => eventually(() => here.chain(event))));
    await here.chain(one);
    expect((await linksOf('2026-11-20')).map(({ place }) => place)).toEqual([1, 2]);
  });

  it('that come in disorder keep their own instants and stand in the order of their coming', async () => {
    const early = here.acted({ act: 'early' });
    here.at('2026-11-20T06:10:00Z');
    const late = here.acted({ act: 'late' });
    here.at('2026-11-20T06:11:00Z');
    for (const event of [late, early]) await here.chain(event);
    const entries: { place: number; act: string; actedAt: string }[] = await here.entries();
    expect(entries.map(({ place, act, actedAt }) => [place, act, actedAt])).toEqual([
      [2, 'early', early.at],
      [1, 'late', late.at],
    ]);
  });

  it('are found by officer and by subject over pages, and a cursor of one list opens no other', async () => {
    for (const subject of ['case-1', 'case-2', 'case-1', 'case-1'])
      await here.chain(here.acted({ subject, officerId: subject === 'case-2' ? 'zhou' : 'lin' }));
    const first = (await here.get('/audit/staff/entries?subject=case-1&limit=2', 'auditor')).body;
    const cursor = encodeURIComponent(first.nextCursor);
    const second = await here.entries(`?subject=case-1&limit=2&cursor=${cursor}`);
    expect([...first.items, ...second].map(({ place }: { place: number }) => place)).toEqual([3, 2, 1]);
    expect(await here.entries(`?officerId=zhou&cursor=${cursor}`)).toHaveLength(1);
    expect(await here.entries()).toHaveLength(4);
  });

  it('are forgotten after three years, and their links never', async () => {
    await here.chain(here.acted());
    const kept = await items();
    const of = (prefix: string) => kept.find(({ pk }) => String(pk).startsWith(prefix));
    const years = (Number(of('OFFICER#')?.['expiresAt']) * 1000 - here.clock.at.getTime()) / (365.25 * 86_400_000);
    expect(years).toBeCloseTo(3, 1);
    for (const prefix of ['DAY#', 'CHAIN#']) expect(of(prefix)).not.toHaveProperty('expiresAt');
    expect(JSON.stringify(of('DAY#'))).not.toContain('林警官');
  });
});

describe('the seal', () => {
  it('run several times at once makes one head for each day', async () => {
    await here.chain(here.acted());
    here.at('2026-11-23T02:00:00Z');
    await Promise.all([here.seal(), here.seal(), here.seal()]);
    await here.seal();
    const { items: heads } = (await here.get('/audit/heads')).body;
    expect(heads.map(({ day }: { day: string }) => day)).toEqual(['2026-11-22', '2026-11-21', '2026-11-20']);
    const verify = verifierOf([key.jwk]);
    for (const [at, head] of heads.entries()) expect(dayHeadFault(head, verify, heads[at + 1])).toBeUndefined();
    expect(heads[2].count).toBe(1);
  });

  it('covers more links of a day than one answer of the store holds', async () => {
    // 3,000 links of 480 bytes are more than a megabyte.
    const hashes = Array.from({ length: 3000 }, (_, at) => String(at).padStart(64, '0'));
    const { BatchWriteCommand } = await import('@aws-sdk/lib-dynamodb');
    for (let from = 0; from < hashes.length; from += 25)
      await table.db.send(
        new BatchWriteCommand({
          RequestItems: {
            [table.name]: hashes.slice(from, from + 25).map((hash, at) => ({
              PutRequest: {
                Item: {
                  pk: 'DAY#2026-11-19',
                  sk: `LINK#audit:lin#${String(from + at).padStart(9, '0')}`,
                  link: { hash, filler: 'x'.repeat(380) },
                },
              },
            })),
          },
        }),
      );
    await here.seal();
    expect((await here.get('/audit/heads/2026-11-19')).body.heads[0]).toMatchObject({
      count: 3000,
      root: sealDay({ stream: 'audit', day: '2026-11-19', hashes }, undefined, key.signer).root,
    });
  });

  it('of another context is kept once, beside the audit log’s own', async () => {
    await here.seal();
    const head = sealDay({ stream: 'accidents', day: '2026-11-19', hashes: [] }, undefined, key.signer);
    await Promise.all([here.publish(head), here.publish(head)]);
    const { heads } = (await here.get('/audit/heads/2026-11-19')).body;
    expect(heads.map(({ stream }: { stream: string }) => stream)).toEqual(['accidents', 'audit']);
    const other = sealDay({ stream: 'accidents', day: '2026-11-19', hashes: [head.hash] }, undefined, key.signer);
    await expect(here.publish(other)).rejects.toThrow('sealed twice');
  });
});

describe('round trips', () => {
  it('are those of the README', async () => {
    const [event, read, write] = [here.acted(), 'BatchGetItemCommand', 'TransactWriteItemsCommand'];
    expect(await tripsOf(() => here.chain(event))).toEqual([read, write]);
    expect(await tripsOf(() => here.chain(event))).toEqual([read]);
    expect((await tripsOf(() => here.entries())).sort()).toEqual(['QueryCommand', write]);
    expect(await tripsOf(() => here.get('/audit/keys'))).toEqual([]);
    expect(await tripsOf(() => here.get('/audit/heads'))).toEqual(['QueryCommand']);
    here.at('2026-11-20T16:10:00Z');
    expect(await tripsOf(() => here.seal())).toEqual([read, 'QueryCommand', 'QueryCommand', write]);
    expect(await tripsOf(() => here.seal())).toEqual([read]);
    expect(await tripsOf(() => here.get('/audit/heads/2026-11-20'))).toEqual(['QueryCommand']);
    const exported = await tripsOf(() => here.get('/audit/staff/exports/2026-11-20', 'auditor'));
    expect(exported.sort()).toEqual([...Array(4).fill('QueryCommand'), write]);
  });
});
