import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personOf } from '../../fixtures/feedback-people.js';
import { darkSignal, type FeedbackTown, feedbackTown, reportId, reportOf } from '../../fixtures/feedback-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
let town: FeedbackTown;
const id = reportId('A');
beforeAll(async () => {
  store = await startStore();
  town = await feedbackTown(store);
  await town.put({ reports: [reportOf()] });
});
afterAll(() => store.stop());

const one = `/feedback/reports/${id}`;
const writes: readonly (readonly [string, string, object])[] = [
  ['POST', '/feedback/reports', darkSignal],
  ['POST', `${one}/follow`, {}],
  ['DELETE', `${one}/follow`, {}],
  ['PUT', `${one}/news`, { muted: true }],
  ['POST', `${one}/survey`, { fixed: true }],
  ['POST', `${one}/reopening`, { text: '还是坏的' }],
];
const reads: readonly (readonly [string, string, object])[] = [
  ['GET', '/feedback/reports', {}],
  ['GET', `${one}/own`, {}],
  ['GET', '/feedback/export', {}],
];

describe.each([...writes, ...reads])('%s %s', (method, path, body) => {
  it('asks who is there', async () => expect((await town.call(method, undefined, path, body)).status).toBe(401));
  it('is not for officers', async () => expect((await town.call(method, 'supervisor', path, body)).status).toBe(403));
});

describe.each(writes)('%s %s', (method, path, body) => {
  it('asks for a key under which it is done once', async () => {
    expect((await town.call(method, 'reporter', path, body, 'x')).body.code).toBe('request.idempotency_key');
  });
  it('takes nothing that is too large', async () => {
    if (method === 'DELETE') return;
    const much = { ...body, more: 'x'.repeat(300_000) };
    expect((await town.call(method, 'reporter', path, much)).status).toBe(413);
  });
  it('takes no field that it does not know', async () => {
    if (method === 'DELETE' || path.endsWith('/follow')) return;
    expect((await town.call(method, 'reporter', path, { ...body, personId: personOf('neighbour') })).status).toBe(400);
  });
});

it('the staff’s side is not for citizens', async () => {
  expect((await town.get('reporter', '/feedback/staff/nearby?lat=29.8&lng=121.5')).status).toBe(403);
  expect((await town.get(undefined, '/feedback/staff/nearby?lat=29.8&lng=121.5')).status).toBe(401);
});
