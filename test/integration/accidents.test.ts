import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Deps } from '@yilu/accidents/ports';
import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import { PersonId } from '@yilu/contracts';
import type { Item, Table } from '@yilu/dynamo';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventAt, personChanged, personOf, plateOf, type Who } from '../fixtures/accidents-people.js';
import { type AccidentsTown, accidentsTown } from '../fixtures/accidents-town.js';
import { type Store, startStore } from '../fixtures/store.js';

let store: Store;
let table: Table;
let town: AccidentsTown;
let deps: Deps;
let clock: Date;
let trips: string[];
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

/** Hears what goes to the store, so that a request's round trips can be told. */
function counted(real: Table): Table {
  const send = real.db.send.bind(real.db) as (command: object) => Promise<unknown>;
  const db = Object.create(real.db, {
    send: {
      value: (command: object) => {
        trips.push(command.constructor.name);
        return send(command);
      },
    },
  });
  return { ...real, db };
}

beforeEach(async () => {
  clock = new Date('2026-11-20T06:00:00Z');
  trips = [];
  table = counted(await store.table(`accidents-${count++}`, { now: () => clock }));
  town = await accidentsTown(table);
  deps = town.deps;
});

/** What goes to the store while something is done, in order. */
async function tripsOf<T>(act: () => Promise<T>): Promise<string[]> {
  trips = [];
  await act();
  return [...trips];
}
const get = (who: Who, path: string) => town.get(who, path);
const post = (who: Who, path: string, body?: unknown, key?: string) => town.post(who, path, body, key);
const event = <T extends Parameters<typeof eventAt>[1]>(type: T, data: Parameters<typeof eventAt<T>>[2]) =>
  eventAt(clock, type, data);
const items = async (): Promise<Item[]> =>
  ((await table.db.send(new ScanCommand({ TableName: table.name }))).Items ?? []) as Item[];
const eventsOf = async (type: string) =>
  (await items()).filter((item) => (item['event'] as { type?: string } | undefined)?.type === type);
/** What officers did, as the audit log is told. */
const acts = async () =>
  (await eventsOf('staff.acted')).map((item) => (item['event'] as { data: { act: string } }).data.act);

describe('one accident in the store', () => {
  it('goes from the gate to two signatures, its number verifies, and both lists show it', async () => {
    const id = await town.steps.accepted();
    await town.steps.sign('a', id);
    expect((await town.steps.sign('b', id)).body.status).toBe('signed');
    const { agreement } = (await get('a', `/accidents/${id}`)).body;
    expect((await get('c', `/accidents/verifications/${agreement.number}`)).body.state).toBe('genuine');
    for (const who of ['a', 'b'] as const)
      expect((await get(who, '/accidents')).body.items).toMatchObject([{ caseId: id, status: 'signed' }]);
    expect((await get('c', '/accidents')).body.items).toEqual([]);
    expect(await eventsOf('accidents.agreement_signed')).toHaveLength(2);
  });

  it('costs one read and one write round trip at most, joining by code too', async () => {
    const { id, code } = await town.steps.paired();
    // The code's index and the receipt are read side by side.
    expect((await tripsOf(() => post('b', '/accidents/joins', { code }))).sort()).toEqual([
      'BatchGetCommand',
      'QueryCommand',
      'TransactWriteCommand',
    ]);
    expect(await tripsOf(() => town.steps.confirm('a', id))).toEqual(['BatchGetCommand', 'TransactWriteCommand']);
    expect(await tripsOf(() => get('a', `/accidents/${id}`))).toEqual(['BatchGetCommand']);
  });

  it('is the same after each request is sent twice', async () => {
    const id = await town.steps.open();
    const body = { hazards: [], occurredAt: clock.toISOString() };
    const first = await post('a', '/accidents', body, 'repeated-1');
    const again = await post('a', '/accidents', body, 'repeated-1');
    expect(again.body).toEqual(first.body);
    expect(first.body.caseId).not.toBe(id);
    expect((await get('a', '/accidents')).body.items).toHaveLength(2);
    expect((await post('a', '/accidents', { ...body, hazards: ['X01'] }, 'repeated-1')).status).toBe(422);
  });

  it('walks a long list page by page', async () => {
    for (let i = 0; i < 5; i++) {
      clock = new Date(clock.getTime() + 1000);
      await town.steps.open();
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get('a', `/accidents?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...body.items.map(({ openedAt }: { openedAt: string }) => openedAt));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort().reverse());
  });
});

describe('two at once', () => {
  it('lets one of two drivers in', async () => {
    const { id, code } = await town.steps.paired();
    const answers = await Promise.all((['b', 'c'] as const).map((who) => post(who, '/accidents/joins', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await eventsOf('accidents.case_joined')).length).toBe(1);
    expect((await get('a', `/accidents/${id}`)).body.status).toBe('stating');
  });

  it('takes both signatures', async () => {
    const id = await town.steps.accepted();
    await Promise.all((['a', 'b'] as const).map((who) => town.steps.sign(who, id)));
    expect((await get('a', `/accidents/${id}`)).body.status).toBe('signed');
  });

  it('never signs a case in which an officer was asked for', async () => {
    for (let round = 0; round < 4; round++) {
      const id = await town.steps.accepted();
      await town.steps.sign('a', id);
      const [signed, asked] = await Promise.all([
        town.steps.sign('b', id),
        post('a', `/accidents/${id}/officer-requests`, {}),
      ]);
      const { status, agreement } = (await get('a', `/accidents/${id}`)).body;
      expect([signed.status, asked.status].filter((one) => one === 200)).toHaveLength(1);
      if (asked.status === 200) expect([status, agreement]).toEqual(['officer_requested', undefined]);
      else expect(status).toBe('signed');
    }
  });
});

describe('what is left behind', () => {
  it('is no drawing of a hand whose signature was voided, or on a draft that expired', async () => {
    const drawings = async () => (await items()).filter(({ sk }) => sk.startsWith('STROKES#'));
    const voided = await town.steps.accepted();
    await town.steps.sign('a', voided);
    expect(await drawings()).toHaveLength(1);
    await town.put('b', `/accidents/${voided}/statement`, { shape: 'A01', mover: 'a', facts: [] });
    expect(await drawings()).toEqual([]);
    await town.steps.sign('a', await town.steps.accepted());
    clock = new Date(clock.getTime() + 25 * 3_600_000);
    await expireCases(deps)();
    expect(await drawings()).toEqual([]);
  });

  it('is no unanswered call for an officer: the police have it after a day', async () => {
    const id = await town.steps.compared();
    await post('a', `/accidents/${id}/officer-requests`, {});
    clock = new Date(clock.getTime() + 24 * 3_600_000 + 1000);
    expect([await expireCases(deps)(), await expireCases(deps)()]).toEqual([1, 0]);
    expect((await get('b', `/accidents/${id}`)).body.status).toBe('police_referral');
    expect(await eventsOf('accidents.case_referred')).toHaveLength(1);
  });
});

describe('hostile requests', () => {
  it.each([
    ['no sort key', { pk: `PERSON#${personOf('a')}` }],
    ['a key of another kind', { pk: `PERSON#${personOf('a')}`, sk: 7 }],
    ['a key too many', { pk: `PERSON#${personOf('a')}`, sk: 'CASE#x', other: 'x' }],
    ['no key at all', null],
    ['a key beyond all cases', { pk: `PERSON#${personOf('a')}`, sk: 'ZZZ' }],
  ])('page from the beginning with a cursor that has %s', async (_what, key) => {
    await town.steps.open();
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    const { status, body } = await get('a', `/accidents?cursor=${cursor}`);
    expect([status, body.items?.length]).toEqual([200, 1]);
  });

  it('guess no code past the lock by sending all guesses at once', async () => {
    const { code } = await town.steps.paired();
    const guesses = Array.from({ length: 12 }, (_, n) => String((Number(code) + n + 1) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(
      [...guesses, code].map((guess) => post('b', '/accidents/joins', { code: guess })),
    );
    const wrong = answers.filter(({ status }) => status === 422);
    expect(wrong.length).toBeLessThanOrEqual(4);
    for (const { status } of answers) expect([200, 409, 422, 429]).toContain(status);
  });
});

describe('service', () => {
  it('by an officer ends a determination that nobody acknowledges', async () => {
    const id = await town.steps.compared();
    for (const who of ['a', 'b'] as const) await post(who, `/accidents/${id}/officer-requests`, {});
    const { version: caseVersion } = (await get('officer', `/accidents/staff/cases/${id}`)).body;
    const liability = { a: 'none', b: 'full' };
    const decision = { basis: '第四十三条', findings: '追尾事故', reasons: '未保持距离' };
    const path = `/accidents/staff/cases/${id}`;
    await post('officer', `${path}/determination`, { caseVersion, shape: 'A01', liability, ...decision });
    for (const party of ['a', 'b'])
      await post('officer', `${path}/service`, { party, how: 'electronic', servedOn: '2026-11-20' });
    const { body } = await get('b', `/accidents/${id}`);
    expect([body.status, body.determination.reviewUntil]).toEqual(['served', '2026-11-25']);
    expect((await acts()).filter((act) => act === 'service_recorded')).toHaveLength(2);
  });
});

describe('the officers’ queue', () => {
  it('holds a case from the second call to the decision, and the reads are logged', async () => {
    const id = await town.steps.compared();
    for (const who of ['a', 'b'] as const) await post(who, `/accidents/${id}/officer-requests`, {});
    expect((await get('a', `/accidents/${id}`)).body.officer.place).toBe(1);
    const queue = async () => (await get('officer', '/accidents/staff/queue')).body.items;
    expect((await queue()).map(({ kind }: { kind: string }) => kind).sort()).toEqual(['determination']);
    const { body } = await get('officer', `/accidents/staff/cases/${id}`);
    expect(body.history.map(({ version }: { version: number }) => version)).toEqual(
      Array.from({ length: body.version }, (_, i) => i + 1),
    );
    const decided = await post('officer', `/accidents/staff/cases/${id}/determination`, {
      caseVersion: body.version,
      shape: 'A01',
      liability: { a: 'none', b: 'full' },
      basis: '第四十三条',
      findings: '追尾事故',
      reasons: '未保持距离',
    });
    expect(decided.body.status).toBe('determined');
    expect(await queue()).toEqual([]);
    // The queue was listed twice within a quarter of an hour: one word of it.
    expect((await acts()).sort()).toEqual(['case_determined', 'case_read', 'queue_listed']);
  });
});

describe('a code that was shown before', () => {
  it('leads to the case that shows it now, not to a draft where it has lapsed', async () => {
    town = await accidentsTown(table, { random: (size) => new Uint8Array(size).fill(7) });
    const lapsed: string[] = [];
    for (let i = 0; i < 4; i++) {
      lapsed.push((await town.steps.paired()).id);
      clock = new Date(clock.getTime() + 16 * 60_000);
    }
    const { id, code } = await town.steps.paired();
    const joined = await post('b', '/accidents/joins', { code });
    expect(lapsed).not.toContain(joined.body.caseId);
    expect([joined.status, joined.body.caseId]).toEqual([200, id]);
  });
});

describe('time and persons', () => {
  it('expires a draft after 24 hours, once, and never what was signed', async () => {
    const id = await town.steps.open();
    const signedId = await town.steps.accepted();
    for (const who of ['a', 'b'] as const) await town.steps.sign(who, signedId);
    clock = new Date(clock.getTime() + 24 * 3_600_000 + 1000);
    expect(await expireCases(deps)()).toBe(1);
    expect(await expireCases(deps)()).toBe(0);
    expect((await get('a', `/accidents/${id}`)).body.status).toBe('expired');
    expect((await get('a', `/accidents/${signedId}`)).body.status).toBe('signed');
    expect(await eventsOf('accidents.case_expired')).toHaveLength(1);
  });

  it('follows a merge: the cases are those of the one who took over, and a late event brings nobody back', async () => {
    const id = await town.steps.accepted();
    await town.steps.sign('a', id);
    const [from, into] = [personOf('b'), personOf('c')];
    const merged = event('identity.persons_merged', { personId: from, into, revision: 2 });
    await followPerson(deps)(merged);
    await followPerson(deps)(merged);
    await followPerson(deps)(await personChanged('b', clock, 1));
    expect((await get('b', `/accidents/${id}`)).status).toBe(404);
    expect((await get('b', '/accidents')).body.items).toEqual([]);
    expect((await get('c', '/accidents')).body.items).toHaveLength(1);
    expect((await town.steps.sign('c', id)).body.status).toBe('signed');
    const driver = (await items()).find(({ pk }) => pk === `DRIVER#${personOf('b')}`);
    expect(driver?.['driver']).toMatchObject({
      personId: personOf('b'),
      revision: 2,
      gone: 'merged',
      into: personOf('c'),
    });
    expect(driver?.['driver']).toMatchObject({ verified: false, vehicles: [] });
  });

  it('follows two merges in a row, also where the second is heard of first', async () => {
    const id = await town.steps.accepted();
    const [first, between, last] = [personOf('b'), PersonId.parse(crypto.randomUUID()), personOf('c')];
    await followPerson(deps)(event('identity.persons_merged', { personId: between, into: last, revision: 4 }));
    await followPerson(deps)(event('identity.persons_merged', { personId: first, into: between, revision: 2 }));
    expect((await get('c', `/accidents/${id}`)).body.you).toBe('b');
  });

  it('forgets a person who deleted himself in his drafts, and keeps what the law retains', async () => {
    const signedId = await town.steps.accepted();
    for (const who of ['a', 'b'] as const) await town.steps.sign(who, signedId);
    const draft = await town.steps.compared();
    await followPerson(deps)(event('identity.person_deleted', { personId: personOf('a'), revision: 2 }));
    expect((await get('b', `/accidents/${draft}`)).body).toMatchObject({ status: 'withdrawn', stated: { a: false } });
    expect((await get('b', `/accidents/${signedId}`)).body.status).toBe('signed');
    const state = (await items()).find(({ pk, sk }) => pk === `CASE#${draft}` && sk === 'STATE');
    expect(JSON.stringify(state)).not.toContain(plateOf('a'));
    expect(state?.['expiresAt']).toBeGreaterThan(clock.getTime() / 1000);
  });

  it('takes an older revision of a person for what it is', async () => {
    await followPerson(deps)(await personChanged('c', clock, 3));
    await followPerson(deps)(await personChanged('c', clock, 2));
    const driver = (await items()).find(({ pk }) => pk === `DRIVER#${personOf('c')}`);
    expect(driver?.['revision']).toBe(3);
  });
});
