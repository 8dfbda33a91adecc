import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Store, startStore } from '../fixtures/store.js';
import { runWire } from '../simulate/wire/run-wire.js';

let store: Store;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => store.stop());

// A shorter run of `npm run simulate -- money --wire`.
it('Money comes to rest to the fen over the real store and both wires, in 150 random events', {
  timeout: 120_000,
}, async () => {
  const told = await runWire(store, 'money-wire', 20_261_122, 150);
  expect(told.charges).toBeGreaterThan(0);
  expect(told.messages).toBeGreaterThan(0);
});
