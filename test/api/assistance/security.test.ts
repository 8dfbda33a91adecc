import { beforeEach, describe, expect, it } from 'vitest';
import { memoryStore } from './memory-store.js';
import { picture, type Town, town } from './town.js';

const opening = { screen: 'photos' };
const text = { text: '在吗' };
const citizenRoutes: readonly [string, string, object?][] = [
  ['POST', '/assistance/conversations', opening],
  ['GET', '/assistance/conversations'],
  ['GET', '/assistance/conversations/{id}'],
  ['POST', '/assistance/conversations/{id}/messages', text],
  ['POST', '/assistance/conversations/{id}/pictures', picture],
  ['POST', '/assistance/conversations/{id}/callback'],
  ['POST', '/assistance/conversations/{id}/closing'],
  ['GET', '/assistance/me/export'],
];
const lookRoutes: readonly [string, string, object?][] = [
  ['GET', '/assistance/staff/conversations'],
  ['GET', '/assistance/staff/conversations/{id}'],
];
const actRoutes: readonly [string, string, object?][] = [
  ['POST', '/assistance/staff/conversations/{id}/assignment'],
  ['POST', '/assistance/staff/conversations/{id}/messages', text],
  ['POST', '/assistance/staff/conversations/{id}/pictures', picture],
  ['POST', '/assistance/staff/conversations/{id}/phone-reading', { reason: '市民要求回电' }],
  ['POST', '/assistance/staff/conversations/{id}/calls', { outcome: 'reached' }],
  ['POST', '/assistance/staff/conversations/{id}/transfer', { to: 'desk_operator', handOver: '交接' }],
  ['POST', '/assistance/staff/conversations/{id}/closing', { reason: 'answered' }],
];
const all = [...citizenRoutes, ...lookRoutes, ...actRoutes];
const isStaff = (path: string) => path.includes('/staff/');

let memory: ReturnType<typeof memoryStore>;
let here: Town;
let id: string;
const at = (path: string) => path.replace('{id}', id);
const kept = () => JSON.stringify([[...memory.conversations], [...memory.threads], memory.events]);
beforeEach(async () => {
  memory = memoryStore();
  here = town(memory.store);
  for (const who of ['a', 'b'] as const) await here.person(who);
  id = await here.open('a');
  await here.post('a', here.mine(id, '/callback'));
});

describe.each(all)('%s %s', (method, path, content) => {
  it('answers 401 without a token and with a forged one', async () => {
    for (const token of [undefined, 'forged'])
      expect((await here.call(method, at(path), token, content)).status).toBe(401);
  });
  it('answers 403 to the other audience and changes nothing', async () => {
    const before = kept();
    expect((await here.call(method, at(path), isStaff(path) ? 'a' : 'wang', content)).status).toBe(403);
    expect(kept()).toBe(before);
  });
});

describe.each(all.filter(([, path]) => path.includes('{id}')))('%s %s', (method, path, content) => {
  it('answers another’s and none at all alike', async () => {
    const token = isStaff(path) ? 'wang' : 'b';
    const none = await here.call(method, path.replace('{id}', crypto.randomUUID()), token, content);
    expect([none.status, none.body.code]).toEqual([404, 'assistance.not_found']);
    if (!isStaff(path)) expect((await here.call(method, at(path), token, content)).text).toBe(none.text);
    expect((await here.call(method, path.replace('{id}', 'x'), token, content)).status).toBe(400);
  });
});

describe.each(all.filter(([, , content]) => content))('%s %s', (method, path, content = {}) => {
  const token = isStaff(path) ? 'wang' : 'a';
  it('answers 400 with a problem document to an unknown field and to wrong types, and changes nothing', async () => {
    const before = kept();
    const wrong = Object.fromEntries(Object.keys(content).map((name) => [name, { wrong: true }]));
    for (const body of [{ ...content, unknown: 1 }, wrong, [], 'text', null]) {
      const answer = await here.call(method, at(path), token, body);
      expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    }
    expect(kept()).toBe(before);
  });
  it('answers 413 to 257 kB', async () => {
    const body = { ...content, unknown: 'x'.repeat(257_000) };
    expect((await here.call(method, at(path), token, body)).status).toBe(413);
  });
  it('answers the same command once', async () => {
    const first = await here.call(method, at(path), token, content, 'the-same-key');
    const after = kept();
    expect((await here.call(method, at(path), token, content, 'the-same-key')).text).toBe(first.text);
    expect(kept()).toBe(after);
  });
});

describe('roles', () => {
  const looking = { wang: 200, desk: 200, supervisor: 200, legal: 403, auditor: 403, admin: 403 };
  it.each(lookRoutes)('%s %s opens for the desk and its supervisor', async (method, path) => {
    for (const [who, status] of Object.entries(looking))
      expect((await here.call(method, at(path), who)).status, who).toBe(status);
  });
  it.each(actRoutes)('%s %s is the desk’s alone', async (method, path, content) => {
    for (const who of ['supervisor', 'legal', 'auditor', 'admin'])
      expect((await here.call(method, at(path), who, content)).body.code, who).toBe('assistance.role_missing');
    expect((await here.call(method, at(path), 'desk', content)).status).toBeLessThan(300);
  });
});
