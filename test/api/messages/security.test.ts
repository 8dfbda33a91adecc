import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { type Town, town } from './town.js';

const preferences = { quietFromHour: 23, quietToHour: 7, sms: true, locale: 'en' };
const subscription = { provider: 'wechat', outcomes: [{ template: 'accident_progress', outcome: 'accepted' }] };
const citizenRoutes: readonly [string, string, object?][] = [
  ['GET', '/messages/inbox'],
  ['POST', '/messages/inbox/{id}/read'],
  ['POST', '/messages/subscriptions', subscription],
  ['GET', '/messages/subscriptions'],
  ['GET', '/messages/preferences'],
  ['PUT', '/messages/preferences', preferences],
  ['GET', '/messages/me/export'],
];
const staffRoutes: readonly [string, string, object?][] = [['GET', '/messages/staff/deliveries']];
const all = [...citizenRoutes, ...staffRoutes];
const withBody = all.filter(([, , content]) => content);

let memory: ReturnType<typeof memoryStore>;
let here: Town;
let id: string;
const at = (path: string) => path.replace('{id}', id);
const kept = () => JSON.stringify([[...memory.readers], [...memory.messages]]);
beforeEach(async () => {
  memory = memoryStore();
  here = town(memory.store);
  await here.follow(await here.person('a'));
  await here.notice(here.accident('accidents.case_joined', { by: 'b' }));
  id = (await here.get('a', '/messages/inbox')).body.items[0].messageId;
});

describe.each(all)('%s %s', (method, path, content) => {
  it('answers 401 without a token and with a forged one', async () => {
    for (const token of [undefined, 'forged'])
      expect((await here.call(method, at(path), token, content)).status).toBe(401);
  });
  it('answers 403 to the other audience', async () => {
    const token = path.includes('/staff/') ? 'a' : 'supervisor';
    const before = kept();
    expect((await here.call(method, at(path), token, content)).status).toBe(403);
    expect(kept()).toBe(before);
  });
});

describe.each(withBody)('%s %s', (method, path, content = {}) => {
  it('answers 400 with a problem document to an unknown field and to wrong types, and changes nothing', async () => {
    const before = kept();
    const wrong = Object.fromEntries(Object.keys(content).map((name) => [name, { wrong: true }]));
    for (const body of [{ ...content, unknown: 1 }, wrong, [], 'text', null]) {
      const answer = await here.call(method, path, 'a', body);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    }
    expect(kept()).toBe(before);
  });
  it('answers 413 to 257 kB', async () => {
    expect((await here.call(method, path, 'a', { ...content, unknown: 'x'.repeat(257_000) })).status).toBe(413);
  });
  it('answers the same command once, and refuses its key for other content', async () => {
    const first = await here.call(method, path, 'a', content, 'the-same-key');
    expect((await here.call(method, path, 'a', content, 'the-same-key')).text).toBe(first.text);
    const other = { ...content, ...('sms' in content ? { sms: false } : { provider: 'alipay' }) };
    const reused = await here.call(method, path, 'a', other, 'the-same-key');
    expect([reused.status, reused.body.code]).toEqual([422, 'command.key_reused']);
  });
});

describe.each(all.filter(([method]) => method === 'GET'))('%s %s', (method, path) => {
  it('answers 400 to an unknown query and to a page of no size', async () => {
    if (path.endsWith('subscriptions') || path.endsWith('preferences')) return;
    const token = path.includes('/staff/') ? 'supervisor' : 'a';
    for (const query of ['?unknown=1', '?limit=0', '?limit=51'])
      expect((await here.call(method, path + query, token)).status).toBe(400);
  });
});

describe('another person’s message', () => {
  it('answers like none at all', async () => {
    const strange = await here.post('stranger', `/messages/inbox/${id}/read`);
    const none = await here.post('a', '/messages/inbox/20261120T060000000Z-nobody-a/read');
    expect([strange.status, none.status]).toEqual([404, 404]);
    expect(strange.text).toBe(none.text);
    expect((await here.post('a', '/messages/inbox/short/read')).status).toBe(400);
    expect((await here.get('stranger', '/messages/inbox')).body.items).toEqual([]);
  });
});

describe('the delivery ledger', () => {
  it.each([
    ['supervisor', 200],
    ['desk_operator', 200],
    ['accident_officer', 200],
    ['legal_reviewer', 403],
    ['auditor', 403],
    ['admin', 403],
  ])('answers %s with %i', async (role, status) => {
    expect((await here.get(role, '/messages/staff/deliveries')).status).toBe(status);
    const told = memory.told.map((event) =>
      event.type === 'staff.acted' ? [event.data.officerId, event.data.act] : [],
    );
    expect(told).toEqual(status === 200 ? [[role, 'deliveries_listed']] : []);
  });
});
