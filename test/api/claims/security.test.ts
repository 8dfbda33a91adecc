import { beforeEach, describe, expect, it } from 'vitest';
import { claimOf, type Hall, hall } from './hall.js';
import { memoryStore } from './memory-store.js';

const appointment = { centreId: 'haishu', startsAt: '2026-11-23T01:00:00.000Z' };
const claim = `/claims/${claimOf.a}`;
const delivery = '/claims/staff/deliveries/00000000-0000-4000-8000-000000000000.picc';
const insurer = '/claims/staff/insurers/picc';
const citizenRoutes: readonly [string, string, object?][] = [
  ['GET', '/claims'],
  ['GET', '/claims/me/export'],
  ['GET', '/claims/centres'],
  ['GET', '/claims/centres/haishu/slots?day=2026-11-23'],
  ['GET', claim],
  ['PUT', `${claim}/route`, { route: 'online' }],
  ['POST', `${claim}/appointment`, appointment],
  ['DELETE', `${claim}/appointment`],
  ['GET', `${claim}/appointment/calendar`],
];
const staffRoutes: readonly [string, string, readonly string[], object?][] = [
  ['GET', '/claims/staff/deliveries', ['supervisor', 'accident_officer']],
  ['GET', delivery, ['supervisor', 'accident_officer']],
  ['POST', `${delivery}/resend`, ['supervisor', 'accident_officer']],
  ['GET', '/claims/staff/claims', ['supervisor', 'accident_officer']],
  ['GET', '/claims/staff/insurers', ['supervisor', 'accident_officer', 'admin']],
  ['PUT', `${insurer}/pause`, ['supervisor', 'admin'], { paused: true }],
  ['PUT', insurer, ['admin'], { name: '人保财险', endpoint: 'https://picc.example/w' }],
  ['POST', `${insurer}/secrets`, ['admin']],
];
const everyRole = ['accident_officer', 'supervisor', 'desk_operator', 'legal_reviewer', 'auditor', 'admin'];

let here: Hall;
let memory: ReturnType<typeof memoryStore>;
const kept = () =>
  JSON.stringify([[...memory.claims], [...memory.insurers], [...memory.slots], [...memory.deliveries]]);
beforeEach(async () => {
  memory = memoryStore();
  here = hall(memory.store);
  await here.fixed();
});

describe.each(citizenRoutes)('%s %s', (method, path, content) => {
  it('answers 401 without a token and with a forged one, 403 to an officer, and changes nothing', async () => {
    const before = kept();
    for (const token of [undefined, 'forged']) expect((await here.call(method, path, token, content)).status).toBe(401);
    expect((await here.call(method, path, 'supervisor', content)).status).toBe(403);
    expect(kept()).toBe(before);
  });
});

describe.each(staffRoutes)('%s %s', (method, path, allowed, content) => {
  it('answers 401 without a token and 403 to a citizen', async () => {
    expect((await here.call(method, path, undefined, content)).status).toBe(401);
    expect((await here.call(method, path, 'a', content)).status).toBe(403);
  });
  it.each(everyRole)('answers %s as his role may', async (role) => {
    const answer = await here.call(method, path, role, content);
    if (allowed.includes(role)) expect(answer.status).not.toBe(403);
    else expect([answer.status, answer.body.code]).toEqual([403, 'claims.role_missing']);
  });
});

const withBody = [
  ...citizenRoutes,
  ...staffRoutes.map(([method, path, , content]) => [method, path, content] as const),
];
describe.each(withBody.flatMap(([method, path, content]) => (content ? [{ method, path, content }] : [])))(
  '$method $path',
  ({ method, path, content }) => {
    const token = path.includes('/staff/') ? 'admin' : 'a';
    it('answers 400 to an unknown field and to wrong types, 413 to 257 kB, and changes nothing', async () => {
      const before = kept();
      const wrong = Object.fromEntries(Object.keys(content).map((name) => [name, { wrong: true }]));
      for (const body of [{ ...content, unknown: 1 }, wrong, [], 'text', null])
        expect((await here.call(method, path, token, body)).body.code).toBe('request.invalid');
      expect((await here.call(method, path, token, { ...content, unknown: 'x'.repeat(257_000) })).status).toBe(413);
      expect(kept()).toBe(before);
    });
    it('answers the same command once', async () => {
      const first = await here.call(method, path, token, content, 'the-same-key');
      expect((await here.call(method, path, token, content, 'the-same-key')).text).toBe(first.text);
    });
  },
);

describe('another person’s claim', () => {
  const own = citizenRoutes.filter(([, path]) => path.startsWith(claim));
  it.each(own)('answers like none: %s %s', async (method, path, content) => {
    const none = path.replace(claimOf.a, claimOf.a.replace('-a', '-d'));
    const [theirs, nobody] = [await here.call(method, path, 'b', content), await here.call(method, none, 'a', content)];
    expect([theirs.status, theirs.text]).toEqual([404, nobody.text]);
  });
  it('is in no list and no export of his', async () => {
    for (const path of ['/claims', '/claims/me/export'])
      expect((await here.get('b', path)).text).not.toContain(claimOf.a);
    expect((await here.get('stranger', '/claims')).body.items).toEqual([]);
  });
});

it('tells the audit log of every look at claims and deliveries, under the officer’s name', async () => {
  for (const path of ['/claims/staff/deliveries', '/claims/staff/claims', delivery]) await here.get('supervisor', path);
  const acts = memory.events.flatMap((one) => (one.type === 'staff.acted' ? [[one.data.officerId, one.data.act]] : []));
  expect(acts).toEqual(
    ['claim_deliveries_listed', 'claims_listed', 'claim_delivery_read'].map((act) => ['supervisor', act]),
  );
});

it('answers 400 to an id, a day or an instant that is none', async () => {
  for (const path of ['/claims/unknown', '/claims/centres/haishu/slots?day=2026-13-01', '/claims/centres/haishu/slots'])
    expect((await here.get('a', path)).status).toBe(400);
  const answer = await here.call('POST', `${claim}/appointment`, 'a', { ...appointment, startsAt: 'tomorrow' });
  expect(answer.status).toBe(400);
});

it('shows the other party’s insurer, plate and claim number to nobody but staff', async () => {
  const mine = (await here.get('a', claim)).text;
  for (const word of ['平安产险', '浙B67890', claimOf.b]) expect(mine).not.toContain(word);
});
