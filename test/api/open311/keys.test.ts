import { noVault } from '@yilu/feedback/adapters/no-vault';
import { createOpen311App } from '@yilu/feedback/open311-app';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FeedbackTown, feedbackTown } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

const keys = '/feedback/staff/keys';
const maker = { owner: '随手拍客户端', contact: 'developer@example.cn' };

let store: Store;
let town: FeedbackTown;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());
beforeEach(async () => {
  town = await feedbackTown(store);
});

/** Whether a client that shows this key may send: what is wrong with an empty request is said to it alone. */
async function isLetIn(key: string): Promise<boolean> {
  const app = createOpen311App({
    ...town.deps,
    vault: noVault,
    bytes: town.pictures.bytes,
    open311Url: 'https://api.test/open311',
    contact: 'open311@ningbo.test',
    limit: () => undefined,
  });
  const body = new URLSearchParams({ api_key: key });
  return (await app.request('/open311/requests.json', { method: 'POST', body })).status === 400;
}

describe('a key of Open311', () => {
  it('is made by an administrator or a supervisor, lets its client in, and is shown this once', async () => {
    const made = await town.post('admin', keys, maker);
    expect([made.status, made.body.key]).toEqual([
      201,
      { keyId: expect.any(String), ...maker, active: true, madeAt: expect.any(String) },
    ]);
    expect(await isLetIn(made.body.apiKey)).toBe(true);
    const listed = await town.get('supervisor', keys);
    expect(listed.body.items).toEqual([made.body.key]);
    expect(listed.text).not.toContain(made.body.apiKey);
    expect((await town.post('supervisor', keys, maker)).status).toBe(201);
  });
  it('is the same one where its request is sent again', async () => {
    const once = await town.post('admin', keys, maker, 'again-0001');
    expect((await town.post('admin', keys, maker, 'again-0001')).body.apiKey).toBe(once.body.apiKey);
    expect((await town.get('admin', keys)).body.items).toHaveLength(1);
  });
  it('lies in the store as its hash, and whom to write to is sealed', async () => {
    const { apiKey } = (await town.post('admin', keys, maker)).body;
    const everything = await town.everything();
    expect(everything).not.toContain(apiKey.split('.')[1]);
    expect(everything).not.toContain(maker.contact);
  });
  it('is revoked at once and for good, and twice does no harm', async () => {
    const { key, apiKey } = (await town.post('admin', keys, maker)).body;
    const revoked = await town.post('supervisor', `${keys}/${key.keyId}/revocation`);
    expect([revoked.status, revoked.body.active, revoked.body.revokedAt]).toEqual([200, false, expect.any(String)]);
    expect(await isLetIn(apiKey)).toBe(false);
    expect((await town.post('admin', `${keys}/${key.keyId}/revocation`)).body).toEqual(revoked.body);
  });
  it('stands in the log of acts, made and revoked, without itself', async () => {
    const { key, apiKey } = (await town.post('admin', keys, maker)).body;
    await town.post('admin', `${keys}/${key.keyId}/revocation`);
    const acts = await town.told('staff.acted');
    expect(acts.map(({ act, subject }) => [act, subject]).sort()).toEqual([
      ['api_key_made', key.keyId],
      ['api_key_revoked', key.keyId],
    ]);
    expect(JSON.stringify(acts)).not.toContain(apiKey);
  });
  it('that nobody made is not there', async () => {
    const answer = await town.post('admin', `${keys}/000000000000/revocation`);
    expect([answer.status, answer.body.code]).toEqual([404, 'feedback.no_api_key']);
  });
});

describe.each<[string, string, object]>([
  ['GET', keys, {}],
  ['POST', keys, maker],
  ['POST', `${keys}/000000000000/revocation`, {}],
])('%s %s', (method, path, body) => {
  it.each(['facilities', 'auditor', 'desk_operator', 'facility_unit', 'accident_officer'] as const)(
    'is not for %s',
    async (who) => {
      const answer = await town.call(method, who, path, body);
      expect([answer.status, answer.body.code]).toEqual([403, 'feedback.role_missing']);
    },
  );
  it('is for no citizen and nobody unknown', async () => {
    expect((await town.call(method, 'reporter', path, body)).status).toBe(403);
    expect((await town.call(method, undefined, path, body)).status).toBe(401);
  });
});
it('a key needs an owner and somebody to write to, and no more', async () => {
  expect((await town.post('admin', keys, { owner: '甲' })).status).toBe(400);
  expect((await town.post('admin', keys, { ...maker, key: 'mine' })).status).toBe(400);
});
