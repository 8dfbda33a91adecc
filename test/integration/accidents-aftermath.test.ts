import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { published, statisticsOf } from '@yilu/accidents/domain/statistics';
import { countProgress } from '@yilu/accidents/use-cases/count-progress';
import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import { watchCollisions } from '@yilu/accidents/use-cases/watch-collisions';
import type { DomainEvent } from '@yilu/contracts';
import type { Item, Table } from '@yilu/dynamo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let town: AccidentsTown;
let clock: Date;
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  clock = new Date('2026-11-20T06:00:00Z');
  table = await store.table(`aftermath-${count++}`, { now: () => clock });
  town = await accidentsTown(table);
});

const items = async (): Promise<Item[]> =>
  ((await table.db.send(new ScanCommand({ TableName: table.name }))).Items ?? []) as Item[];
const events = async (): Promise<DomainEvent[]> =>
  (await items()).flatMap((item) => (item['event'] ? [item['event'] as DomainEvent] : []));
const sortKeys = async (id: string, prefix: string) =>
  (await items()).filter(({ pk, sk }) => pk === `CASE#${id}` && sk.startsWith(prefix)).map(({ sk }) => sk);
const check = async (number: string) => (await town.get('a', `/accidents/verifications/${number}`)).body;

describe('an amended agreement in the store', () => {
  it('keeps the paper that it supersedes and every drawing under both, and verifies as the only genuine one', async () => {
    const id = await town.steps.agreedAnew();
    const { agreement: first } = await town.view('a', id);
    for (const who of ['a', 'b'] as const) expect((await town.steps.signAnew(who, id)).status).toBe(200);
    const { agreement: second } = await town.view('a', id);
    expect((await check(first?.number ?? '')).state).toBe('superseded');
    expect((await check(second?.number ?? '')).state).toBe('genuine');
    expect(await sortKeys(id, 'AGREEMENT#')).toEqual(['AGREEMENT#000001']);
    expect((await sortKeys(id, 'STROKES#')).sort()).toEqual([
      'STROKES#a#000001',
      'STROKES#a#000002',
      'STROKES#b#000001',
      'STROKES#b#000002',
    ]);
  });

  it('lapses when it is not signed by all in time, with its drawings and no other', async () => {
    const id = await town.steps.agreedAnew();
    await town.steps.signAnew('a', id);
    expect(await sortKeys(id, 'STROKES#a')).toHaveLength(2);
    clock = new Date(clock.getTime() + 48 * 3_600_000 + 1000);
    expect([await expireCases(town.deps)(), await expireCases(town.deps)()]).toEqual([1, 0]);
    expect((await town.view('b', id)).amendment?.state).toBe('expired');
    expect(await sortKeys(id, 'STROKES#a')).toEqual(['STROKES#a#000001']);
  });

  it('takes the last two signatures at once, and completes one time', async () => {
    const id = await town.steps.agreedAnew();
    await Promise.all((['a', 'b'] as const).map((who) => town.steps.signAnew(who, id)));
    expect((await town.view('a', id)).amendment?.state).toBe('completed');
    const fixed = (await events()).filter(({ type }) => type === 'accidents.outcome_fixed');
    expect(fixed).toHaveLength(2);
  });
});

describe('an injury in the store', () => {
  const told = { injured: { of: 'a', passenger: false }, symptoms: '颈部疼痛', since: '2026-11-20T05:00:00Z' };

  it('stands before everything else in the queue, and no health lies in clear anywhere', async () => {
    const waiting = await town.steps.compared();
    for (const who of ['a', 'b'] as const) await town.post(who, `/accidents/${waiting}/officer-requests`, {});
    clock = new Date(clock.getTime() + 60_000);
    const id = await town.steps.signed();
    await town.post('a', `/accidents/${id}/injury`, told);
    const { body } = await town.get('officer', '/accidents/staff/queue');
    expect(body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['injury', 'determination']);
    expect(JSON.stringify(await items())).not.toContain('颈部');
    const file = (await town.get('officer', `/accidents/staff/cases/${id}/injury`)).body;
    expect(file.reports).toMatchObject([{ symptoms: '颈部疼痛' }]);
  });

  it('meets an amendment that is being signed, and the frozen paper never reads as genuine', async () => {
    for (let round = 0; round < 3; round++) {
      const id = await town.steps.agreedAnew();
      await town.steps.signAnew('a', id);
      await Promise.all([town.steps.signAnew('b', id), town.post('a', `/accidents/${id}/injury`, told)]);
      const { status, agreement } = await town.view('a', id);
      expect(status).toBe('reopened_injury');
      expect((await check(agreement?.number ?? '')).state).toBe('superseded');
    }
  });
});

describe('figures and groups in the store', () => {
  it('are counted once however often and in whatever order the queue brings events', async () => {
    for (let n = 0; n < 3; n++) {
      await town.steps.signed();
      clock = new Date(clock.getTime() + 26 * 3_600_000);
    }
    await town.steps.open();
    clock = new Date(clock.getTime() + 25 * 3_600_000);
    await expireCases(town.deps)();
    const all = await events();
    const brought = [...all, ...[...all].reverse()].sort(() => Math.random() - 0.5);
    await Promise.allSettled(brought.slice(0, 20).map(countProgress(town.deps.statistics)));
    // What lost every race is delivered again.
    for (const one of brought) await countProgress(town.deps.statistics)(one);
    const range = { from: '2026-11-19', to: '2026-11-30', threshold: 1 };
    const expected = statisticsOf(all, range);
    expect(published(await town.deps.statistics.days(range.from, range.to), range)).toEqual(expected);
    expect(expected).toMatchObject({ cases: 4, outcomes: { signed: 3, expired: 1 } });
    const answer = await town.get('a', '/accidents/statistics?from=2026-11-19&to=2026-11-30');
    expect(answer.body).toMatchObject({ threshold: 5, cases: null });
  });

  it('raise one alert for the same two who meet five times, told twice and side by side', async () => {
    for (let n = 0; n < 5; n++) await town.steps.signed();
    const all = (await events()).filter(({ type }) => type === 'accidents.outcome_fixed');
    const watch = watchCollisions({ ...town.deps });
    await Promise.allSettled([...all, ...all].map(watch));
    // What lost every race is delivered again.
    for (const one of all) await watch(one);
    const { body } = await town.get('officer', '/accidents/staff/alerts');
    expect(body.items).toMatchObject([{ state: 'open', caseCount: 5 }]);
    const [{ alertId }] = body.items;
    const detail = (await town.get('officer', `/accidents/staff/alerts/${alertId}`)).body;
    expect(detail.cases).toHaveLength(5);
    await town.post('officer', `/accidents/staff/alerts/${alertId}/closure`, { reason: '核实为同一小区' });
    expect((await town.get('officer', '/accidents/staff/alerts')).body.items).toEqual([]);
    expect((await town.get('officer', '/accidents/staff/alerts?state=closed')).body.items).toHaveLength(1);
    // Plates are in the index as keyed hashes alone.
    const index = (await items()).filter(({ pk }) => pk.startsWith('TRACE#') || pk.startsWith('COLLISIONS#'));
    expect(JSON.stringify(index)).not.toContain('浙B');
  });
});
