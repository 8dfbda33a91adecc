import { afterAll, beforeAll, expect, it } from 'vitest';
import { examsTown } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

it('shows the sites to anybody, and lets whatever stands between keep them', async () => {
  const town = await examsTown(store);
  const { status, body, headers } = await town.get(undefined, '/exams/sites');
  expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  expect(body.items).toHaveLength(6);
  expect(body).toMatchObject({
    feesFen: { S1: 5000, S2: 13_000, S3R: 15_000, S3S: 5000 },
    drawPayHours: 24,
    leftoverPayMinutes: 30,
  });
});
