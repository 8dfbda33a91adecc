import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentOf } from '../../fixtures/exams-people.js';
import { examsTown } from '../../fixtures/exams-town.js';
import { type Store, startStore } from '../../fixtures/store.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

it('gives a citizen everything that is held of him, in plain words, and nothing of anybody else', async () => {
  const town = await examsTown(store);
  const wish = { planId: 'P2026W49', planVersion: 1, preferences: ['S2YZ1207A'], anySession: false };
  await town.putTo('ready', '/exams/bookings/S2/application', wish);
  await town.putTo('failed', '/exams/bookings/S2/application', wish);
  const { body } = await town.get('ready', '/exams/export');
  expect(body.context).toBe('exams');
  expect(body.records.map((one: { kind: string }) => one.kind)).toEqual(['person', 'learner', 'booking']);
  expect(body.records[0].data).toMatchObject({ name: '学员3', documentNumber: documentOf('ready') });
  expect(JSON.stringify(body)).not.toContain('v1.');
  expect(JSON.stringify(body)).not.toContain(documentOf('failed'));
});

it('holds nothing of somebody who was never here', async () => {
  const town = await examsTown(store);
  expect((await town.get('c5', '/exams/export')).body.records).toEqual([]);
});
