import { describe, expect, it } from 'vitest';
import { runWorld } from '../../simulate/money/run-world.js';

const events = Array.from({ length: 1_000 }, (_, n) => n);
const worlds = Array.from({ length: 20 }, (_, n) => n);

describe('money, whatever wallets, networks and processes do', () => {
  // A shorter run of `npm run simulate -- money`; a world that breaks here is shortened by it with this seed.
  it('comes to rest to the fen, nobody charged twice, in 20,000 random events', { timeout: 60_000 }, async () => {
    const seed = 20_261_122;
    for (const world of worlds) {
      const { broken, told } = await runWorld(seed, world, events);
      expect(broken?.promise, `npm run simulate -- money --seed ${seed} --world ${world}`).toBeUndefined();
      expect(told.charges).toBeGreaterThan(0);
    }
  });

  it('goes back where a refund is declined at the moment at which the counter takes it too', async () => {
    const { broken } = await runWorld(5, 94, events);
    expect(broken?.promise).toBeUndefined();
  });

  it('is the same world again from the same numbers', async () => {
    const [once, again] = [await runWorld(7, 3, events, true), await runWorld(7, 3, events, true)];
    expect(again).toEqual(once);
    expect(once.trace.length).toBeGreaterThan(100);
  });
});
