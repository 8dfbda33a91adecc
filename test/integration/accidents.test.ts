import { createHash, randomBytes } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseStore } from '@yilu/accidents/adapters/dynamo-case-store';
import { createAccidentsApp } from '@yilu/accidents/app';
import type { Deps } from '@yilu/accidents/ports';
import { createAccidentsStaffApp } from '@yilu/accidents/staff-app';
import { expireCases } from '@yilu/accidents/use-cases/expire-cases';
import { followPerson } from '@yilu/accidents/use-cases/follow-person';
import { settlePhoto } from '@yilu/accidents/use-cases/settle-photo';
import { type DomainEvent, type EventData, PersonId } from '@yilu/contracts';
import type { Item, Table } from '@yilu/dynamo';
import type { Caller } from '@yilu/http';
import { cityProfile } from '@yilu/law';
import { localVault } from '@yilu/vault';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Store, startStore } from '../fixtures/store.js';

const ids = {
  a: '0d6f2c1e-54c1-4a53-9f0e-2b1a6c7d8e01',
  b: '1e7a3d2f-65d2-4b64-8a1f-3c2b7d8e9f02',
  c: '2f8b4e3a-76e3-4c75-9b2a-4d3c8e9fa003',
} as const;
type Who = keyof typeof ids;
const vehicleOf = (who: Who) => ids[who].replace(/^.{8}/, '5b7a3b52');
const vault = localVault({ key: randomBytes(32), lookupKey: randomBytes(32) });

let store: Store;
let table: Table;
let deps: Deps;
let clock: Date;
let calls: { commands: string[] };
let count = 0;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

const now = () => clock;
/** Counts what goes to the store, so that a request's round trips can be told. */
function counted(real: Table): Table {
  calls = { commands: [] };
  const send = real.db.send.bind(real.db) as (command: object) => Promise<unknown>;
  const db = Object.create(real.db, {
    send: {
      value: (command: object) => {
        calls.commands.push(command.constructor.name);
        return send(command);
      },
    },
  });
  return { ...real, db };
}

const event = <T extends DomainEvent['type']>(type: T, data: EventData<T>): DomainEvent =>
  ({ id: crypto.randomUUID(), type, at: clock.toISOString(), data }) as DomainEvent;

async function person(who: Who, revision = 1): Promise<DomainEvent> {
  const personId = PersonId.parse(ids[who]);
  const data = {
    personId,
    revision,
    verified: true,
    name: await vault.seal('name', personId, `人${who}`),
    maskedName: '人*',
    documentNumber: await vault.seal('document_number', personId, `33020319850101001${who}`),
    maskedDocumentNumber: '****',
    phone: await vault.seal('phone', personId, '13805740001'),
    maskedPhone: '138****0001',
    locale: 'zh-CN' as const,
    logins: [],
    vehicles: [
      {
        vehicleId: vehicleOf(who),
        plate: `浙B1234${who === 'a' ? 5 : 6}`,
        plateKind: '02',
        kind: 'car' as const,
        makeAndColour: '大众 白色',
        insurer: '人保财险',
        policyNumber: await vault.seal('policy_number', personId, 'PDZA1'),
        maskedPolicyNumber: '****ZA1',
        insuredUntil: '2027-01-01',
        inspectedUntil: '2027-01-01',
        relation: 'owner' as const,
      },
    ],
  };
  return event('identity.person_changed', data as unknown as EventData<'identity.person_changed'>);
}

beforeEach(async () => {
  clock = new Date('2026-11-20T06:00:00Z');
  table = counted(await store.table(`accidents-${count++}`, { now }));
  deps = {
    cases: dynamoCaseStore(table),
    photos: {
      uploadForm: async () => ({ url: 'https://objects.example', fields: {}, expiresAt: clock.toISOString() }),
      viewUrl: async () => 'https://objects.example/photo',
    },
    papers: { agreement: async () => new Uint8Array(), determination: async () => new Uint8Array() },
    vault,
    now,
    newId: () => crypto.randomUUID(),
    random: randomBytes,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    profile: cityProfile('ningbo'),
    h5Url: 'https://h5.example',
  };
  for (const who of ['a', 'b'] as const) await followPerson(deps)(await person(who));
});

const verifyToken = async (token: string): Promise<Caller | undefined> =>
  token === 'officer'
    ? {
        kind: 'staff',
        id: 'o1',
        sessionId: 's',
        name: '王警官',
        badge: '1',
        unit: '海曙',
        roles: ['accident_officer', 'supervisor'],
      }
    : { kind: 'citizen', id: ids[token as Who], sessionId: 's', provider: 'wechat', verified: true };

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any;
  readonly trips: string[];
}
let requests = 0;
async function call(method: string, who: string, path: string, content?: unknown, key?: string): Promise<Answer> {
  const create = path.includes('/staff/') ? createAccidentsStaffApp : createAccidentsApp;
  const app = create(deps, { verifyToken });
  calls.commands = [];
  const answer = await app.request(path, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      'content-type': 'application/json',
      'idempotency-key': key ?? `key-${String(requests++).padStart(8, '0')}`,
    },
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  const body = await answer.json();
  return { status: answer.status, body, trips: [...calls.commands] };
}
const post = (who: string, path: string, content?: unknown, key?: string) => call('POST', who, path, content, key);
const get = (who: string, path: string) => call('GET', who, path);

const shoot = async (id: string) => {
  const registered = await post('a', `/accidents/${id}/photos`, {
    shot: 'P1',
    sha256: 'ab'.repeat(32),
    sizeBytes: 100,
    mediaType: 'image/jpeg',
    capturedAt: clock.toISOString(),
  });
  const key = `accidents/${id}/${registered.body.photoId}`;
  await settlePhoto(deps)({ key, size: 100, first: new Uint8Array([0xff, 0xd8, 0xff]) });
};
const open = async () => {
  const opened = await post('a', '/accidents', { hazards: [], occurredAt: clock.toISOString() });
  return String(opened.body.caseId);
};
const paired = async () => {
  const id = await open();
  for (let i = 0; i < 3; i++) await shoot(id);
  await post('a', `/accidents/${id}/clearance`);
  return { id, code: String((await post('a', `/accidents/${id}/pairing`)).body.code) };
};
const confirm = (who: 'a' | 'b', id: string) =>
  call('PUT', who, `/accidents/${id}/particulars`, {
    vehicle: { kind: 'motor', vehicleId: vehicleOf(who) },
    ...(who === 'a' ? { scene: { weather: 'rain', place: '中山西路', occurredAt: clock.toISOString() } } : {}),
  });
const compared = async () => {
  const { id, code } = await paired();
  await post('b', '/accidents/joins', { code });
  for (const who of ['a', 'b'] as const) {
    await confirm(who, id);
    await call('PUT', who, `/accidents/${id}/statement`, { shape: 'A01', mover: 'b', facts: [] });
  }
  return id;
};
const accept = async (who: string, id: string) => {
  const { body } = await get(who, `/accidents/${id}`);
  return post(who, `/accidents/${id}/acceptances`, { caseVersion: body.version, liability: { a: 'none', b: 'full' } });
};
const accepted = async () => {
  const id = await compared();
  for (const who of ['a', 'b']) await accept(who, id);
  return id;
};
const sign = async (who: string, id: string) => {
  const { agreement } = (await get(who, `/accidents/${id}`)).body;
  const { version: agreementVersion = 1, documentHash = '0'.repeat(64) } = agreement ?? {};
  return post(who, `/accidents/${id}/signatures`, {
    agreementVersion,
    documentHash,
    strokes: [
      [
        [1, 1],
        [900, 300],
      ],
    ],
  });
};
const items = async (): Promise<Item[]> =>
  ((await table.db.send(new ScanCommand({ TableName: table.name }))).Items ?? []) as Item[];
const eventsOf = async (type: string) =>
  (await items()).filter((item) => (item['event'] as { type?: string } | undefined)?.type === type);

describe('one accident in the store', () => {
  it('goes from the gate to two signatures, its number verifies, and both lists show it', async () => {
    const id = await accepted();
    await sign('a', id);
    expect((await sign('b', id)).body.status).toBe('signed');
    const { agreement } = (await get('a', `/accidents/${id}`)).body;
    expect((await get('c', `/accidents/verifications/${agreement.number}`)).body.state).toBe('genuine');
    for (const who of ['a', 'b'])
      expect((await get(who, '/accidents')).body.items).toMatchObject([{ caseId: id, status: 'signed' }]);
    expect((await get('c', '/accidents')).body.items).toEqual([]);
    expect(await eventsOf('accidents.agreement_signed')).toHaveLength(2);
  });

  it('costs one read and one write round trip at most, joining by code too', async () => {
    const { id, code } = await paired();
    const joined = await post('b', '/accidents/joins', { code });
    // The code's index and the receipt are read side by side.
    expect(joined.trips.sort()).toEqual(['BatchGetCommand', 'QueryCommand', 'TransactWriteCommand']);
    const confirmed = await confirm('a', id);
    expect(confirmed.trips).toEqual(['BatchGetCommand', 'TransactWriteCommand']);
    expect((await get('a', `/accidents/${id}`)).trips).toEqual(['BatchGetCommand']);
  });

  it('is the same after each request is sent twice', async () => {
    const id = await open();
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
      await open();
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
    const { id, code } = await paired();
    const answers = await Promise.all(['b', 'c'].map((who) => post(who, '/accidents/joins', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await eventsOf('accidents.case_joined')).length).toBe(1);
    expect((await get('a', `/accidents/${id}`)).body.status).toBe('stating');
  });

  it('takes both signatures', async () => {
    const id = await accepted();
    await Promise.all(['a', 'b'].map((who) => sign(who, id)));
    expect((await get('a', `/accidents/${id}`)).body.status).toBe('signed');
  });

  it('never signs a case in which an officer was asked for', async () => {
    for (let round = 0; round < 4; round++) {
      const id = await accepted();
      await sign('a', id);
      const [signed, asked] = await Promise.all([sign('b', id), post('a', `/accidents/${id}/officer-requests`, {})]);
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
    const voided = await accepted();
    await sign('a', voided);
    expect(await drawings()).toHaveLength(1);
    await call('PUT', 'b', `/accidents/${voided}/statement`, { shape: 'A01', mover: 'a', facts: [] });
    expect(await drawings()).toEqual([]);
    await sign('a', await accepted());
    clock = new Date(clock.getTime() + 25 * 3_600_000);
    await expireCases(deps)();
    expect(await drawings()).toEqual([]);
  });

  it('is no unanswered call for an officer: the police have it after a day', async () => {
    const id = await compared();
    await post('a', `/accidents/${id}/officer-requests`, {});
    clock = new Date(clock.getTime() + 24 * 3_600_000 + 1000);
    expect([await expireCases(deps)(), await expireCases(deps)()]).toEqual([1, 0]);
    expect((await get('b', `/accidents/${id}`)).body.status).toBe('police_referral');
    expect(await eventsOf('accidents.case_referred')).toHaveLength(1);
  });
});

describe('hostile requests', () => {
  it.each([
    ['no sort key', { pk: `PERSON#${ids.a}` }],
    ['a key of another kind', { pk: `PERSON#${ids.a}`, sk: 7 }],
    ['a key too many', { pk: `PERSON#${ids.a}`, sk: 'CASE#x', other: 'x' }],
    ['no key at all', null],
    ['a key beyond all cases', { pk: `PERSON#${ids.a}`, sk: 'ZZZ' }],
  ])('page from the beginning with a cursor that has %s', async (_what, key) => {
    await open();
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    const { status, body } = await get('a', `/accidents?cursor=${cursor}`);
    expect([status, body.items?.length]).toEqual([200, 1]);
  });

  it('guess no code past the lock by sending all guesses at once', async () => {
    const { code } = await paired();
    const guesses = Array.from({ length: 12 }, (_, n) => String((Number(code) + n + 1) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(
      [...guesses, code].map((guess) => post('b', '/accidents/joins', { code: guess })),
    );
    const wrong = answers.filter(({ status }) => status === 422);
    expect(wrong.length).toBeLessThanOrEqual(4);
    for (const { status } of answers) expect([200, 409, 422, 429]).toContain(status);
  });

  it('keep one live wish to be called back, whichever of many is first', async () => {
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => post('a', '/accidents/callbacks', { screen: 'gate' })),
    );
    const { items: waiting } = (await get('officer', '/accidents/staff/queue?kind=callback')).body;
    expect(waiting).toHaveLength(1);
    for (const { body } of answers) expect(body.callbackId).toBe(waiting[0].id);
  });
});

describe('service', () => {
  it('by an officer ends a determination that nobody acknowledges', async () => {
    const id = await compared();
    for (const who of ['a', 'b']) await post(who, `/accidents/${id}/officer-requests`, {});
    const { version: caseVersion } = (await get('officer', `/accidents/staff/cases/${id}`)).body;
    const liability = { a: 'none', b: 'full' };
    const decision = { basis: '第四十三条', findings: '追尾事故', reasons: '未保持距离' };
    const path = `/accidents/staff/cases/${id}`;
    await post('officer', `${path}/determination`, { caseVersion, shape: 'A01', liability, ...decision });
    for (const party of ['a', 'b'])
      await post('officer', `${path}/service`, { party, how: 'electronic', servedOn: '2026-11-20' });
    const { body } = await get('b', `/accidents/${id}`);
    expect([body.status, body.determination.reviewUntil]).toEqual(['served', '2026-11-25']);
    const log = (await get('officer', '/accidents/staff/access-log')).body.items;
    expect(log.filter(({ act }: { act: string }) => act === 'service_recorded')).toHaveLength(2);
  });
});

describe('the officers’ queue', () => {
  it('holds a case from the second call to the decision, and the reads are logged', async () => {
    const id = await compared();
    for (const who of ['a', 'b']) await post(who, `/accidents/${id}/officer-requests`, {});
    const wish = await post('a', '/accidents/callbacks', { screen: 'proposal' });
    expect((await get('a', `/accidents/${id}`)).body.officer.place).toBe(1);
    const queue = async () => (await get('officer', '/accidents/staff/queue')).body.items;
    expect((await queue()).map(({ kind }: { kind: string }) => kind).sort()).toEqual(['callback', 'determination']);
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
    await post('officer', `/accidents/staff/callbacks/${wish.body.callbackId}/completion`);
    expect(await queue()).toEqual([]);
    const log = (await get('officer', '/accidents/staff/access-log')).body.items;
    expect(log.map(({ act }: { act: string }) => act)).toContain('case_read');
    expect(log.map(({ act }: { act: string }) => act)).toContain('case_determined');
  });
});

describe('a code that was shown before', () => {
  it('leads to the case that shows it now, not to a draft where it has lapsed', async () => {
    deps = { ...deps, random: (size) => new Uint8Array(size).fill(7) };
    const lapsed: string[] = [];
    for (let i = 0; i < 4; i++) {
      lapsed.push((await paired()).id);
      clock = new Date(clock.getTime() + 16 * 60_000);
    }
    const { id, code } = await paired();
    const joined = await post('b', '/accidents/joins', { code });
    expect(lapsed).not.toContain(joined.body.caseId);
    expect([joined.status, joined.body.caseId]).toEqual([200, id]);
  });
});

describe('time and persons', () => {
  it('expires a draft after 24 hours, once, and never what was signed', async () => {
    const id = await open();
    const signedId = await accepted();
    for (const who of ['a', 'b']) await sign(who, signedId);
    clock = new Date(clock.getTime() + 24 * 3_600_000 + 1000);
    expect(await expireCases(deps)()).toBe(1);
    expect(await expireCases(deps)()).toBe(0);
    expect((await get('a', `/accidents/${id}`)).body.status).toBe('expired');
    expect((await get('a', `/accidents/${signedId}`)).body.status).toBe('signed');
    expect(await eventsOf('accidents.case_expired')).toHaveLength(1);
  });

  it('follows a merge: the cases are those of the one who took over, and a late event brings nobody back', async () => {
    const id = await accepted();
    await sign('a', id);
    const [from, into] = [PersonId.parse(ids.b), PersonId.parse(ids.c)];
    const merged = event('identity.persons_merged', { personId: from, into, revision: 2 });
    await followPerson(deps)(merged);
    await followPerson(deps)(merged);
    await followPerson(deps)(await person('b', 1));
    expect((await get('b', `/accidents/${id}`)).status).toBe(404);
    expect((await get('b', '/accidents')).body.items).toEqual([]);
    expect((await get('c', '/accidents')).body.items).toHaveLength(1);
    expect((await sign('c', id)).body.status).toBe('signed');
    const driver = (await items()).find(({ pk }) => pk === `DRIVER#${ids.b}`);
    expect(driver?.['driver']).toMatchObject({ personId: ids.b, revision: 2, gone: 'merged', into: ids.c });
    expect(driver?.['driver']).toMatchObject({ verified: false, vehicles: [] });
  });

  it('follows two merges in a row, also where the second is heard of first', async () => {
    const id = await accepted();
    const [first, between, last] = [PersonId.parse(ids.b), PersonId.parse(crypto.randomUUID()), PersonId.parse(ids.c)];
    await followPerson(deps)(event('identity.persons_merged', { personId: between, into: last, revision: 4 }));
    await followPerson(deps)(event('identity.persons_merged', { personId: first, into: between, revision: 2 }));
    expect((await get('c', `/accidents/${id}`)).body.you).toBe('b');
  });

  it('forgets a person who deleted himself in his drafts, and keeps what the law retains', async () => {
    const signedId = await accepted();
    for (const who of ['a', 'b']) await sign(who, signedId);
    const draft = await compared();
    await followPerson(deps)(event('identity.person_deleted', { personId: PersonId.parse(ids.a), revision: 2 }));
    expect((await get('b', `/accidents/${draft}`)).body).toMatchObject({ status: 'withdrawn', stated: { a: false } });
    expect((await get('b', `/accidents/${signedId}`)).body.status).toBe('signed');
    const state = (await items()).find(({ pk, sk }) => pk === `CASE#${draft}` && sk === 'STATE');
    expect(JSON.stringify(state)).not.toContain('浙B12345');
    expect(state?.['expiresAt']).toBeGreaterThan(clock.getTime() / 1000);
  });

  it('takes an older revision of a person for what it is', async () => {
    await followPerson(deps)(await person('c', 3));
    await followPerson(deps)(await person('c', 2));
    const driver = (await items()).find(({ pk }) => pk === `DRIVER#${ids.c}`);
    expect(driver?.['revision']).toBe(3);
  });
});
