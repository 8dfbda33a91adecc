import { beforeEach, describe, expect, it } from 'vitest';
import { type Bureau, bureau } from './bureau.js';
import { memoryStore } from './memory-store.js';

let memory: ReturnType<typeof memoryStore>;
let here: Bureau;
beforeEach(async () => {
  memory = memoryStore();
  here = bureau(memory);
  await here.chain(here.acted());
  here.at('2026-11-20T16:10:00Z');
  await here.seal();
});

const staffRoutes = ['/audit/staff/entries', '/audit/staff/exports/2026-11-20'];
const openRoutes = ['/audit/keys', '/audit/heads', '/audit/heads/2026-11-20'];

describe.each(staffRoutes)('GET %s', (path) => {
  it('answers 401 without a token and with a forged one', async () => {
    for (const token of [undefined, 'forged']) expect((await here.get(path, token)).status).toBe(401);
  });
  it('answers 403 to a citizen', async () => {
    expect((await here.get(path, 'citizen')).status).toBe(403);
  });
  it.each([
    ['auditor', 200],
    ['supervisor', 200],
    ['legal_reviewer', 200],
    ['accident_officer', 403],
    ['desk_operator', 403],
    ['admin', 403],
  ])('answers %s with %i, and tells of who was let in alone', async (role, status) => {
    expect((await here.get(path, role)).status).toBe(status);
    expect(memory.told.map(({ data }) => data)).toMatchObject(status === 200 ? [{ officerId: `officer-${role}` }] : []);
  });
  it('answers 400 to an unknown query', async () => {
    expect((await here.get(`${path}?unknown=1`, 'auditor')).status).toBe(400);
  });
});

describe.each(openRoutes)('GET %s', (path) => {
  it('answers everybody, and may be kept by caches', async () => {
    const { status, headers } = await here.get(path);
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=300']);
  });
  it('says nothing of an officer or an act', async () => {
    const { bytes } = await here.get(path);
    // A signature is nobody's name, whatever letters it happens to hold.
    const text = bytes.toString().replace(/"[\w-]{86}"/g, '');
    for (const word of ['lin', '林', 'case_read', '王']) expect(text).not.toContain(word);
  });
});

it('refuses a day that is none, a page of no size, two filters at once', async () => {
  const wrong = ['/audit/heads/2026-02-30', '/audit/heads/today', '/audit/heads?limit=0', '/audit/heads?limit=51'];
  for (const path of wrong) expect((await here.get(path)).status).toBe(400);
  const queries = ['?limit=0', '?officerId=a&subject=b', '?officerId=', `?subject=${'x'.repeat(201)}`];
  for (const query of queries) expect((await here.get(`/audit/staff/entries${query}`, 'auditor')).status).toBe(400);
});

it('answers 404 in words to a day that is not sealed, and to an officer without an act on it', async () => {
  const code = async (path: string) => {
    const { status, body } = await here.get(path, 'auditor');
    return [status, body.code];
  };
  expect(await code('/audit/heads/2026-11-21')).toEqual([404, 'audit.day_not_sealed']);
  expect(await code('/audit/staff/exports/2026-11-21')).toEqual([404, 'audit.day_not_sealed']);
  expect(await code('/audit/staff/exports/2026-11-20?officerId=nobody')).toEqual([404, 'audit.no_acts']);
});

it('writes nothing: no route takes a command', async () => {
  for (const path of openRoutes) {
    const before = memory.acts.size;
    const { status } = await here.get(path);
    expect([status, memory.acts.size]).toEqual([200, before]);
  }
});
