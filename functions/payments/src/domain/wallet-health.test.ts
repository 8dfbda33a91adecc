import { describe, expect, it } from 'vitest';
import { allWell, type Heard, healthAfter, outageStops, type WalletHealth } from './wallet-health.js';

const at = (time: string) => new Date(`2026-11-22T${time}:00.000+08:00`);
const clear: Heard = { clear: 1, unclear: 0 };
const unclear = (count: number): Heard => ({ clear: 0, unclear: count });

/** The health after these rounds, and what was told. */
function after(rounds: readonly (readonly [Heard, Date])[], from: WalletHealth = allWell) {
  let health = from;
  const told: unknown[] = [];
  for (const [heard, now] of rounds) {
    const next = healthAfter(health, 'wechat', heard, now);
    if (next) health = next.health;
    told.push(...(next?.events ?? []).map(({ data }) => data));
  }
  return { health, told };
}

describe('How a wallet stands', () => {
  it('is not worth a word while it answers', () => {
    expect(healthAfter(allWell, 'wechat', clear, at('10:00'))).toBeUndefined();
    expect(healthAfter(allWell, 'wechat', unclear(0), at('10:00'))).toBeUndefined();
  });

  it('becomes an outage after three questions in a row without an answer, not after two', () => {
    const two = [
      [unclear(1), at('10:00')],
      [unclear(1), at('10:01')],
    ] as const;
    expect(after(two).told).toEqual([]);
    expect(after([...two, [clear, at('10:02')], ...two]).told).toEqual([]);
    expect(after([...two, [unclear(1), at('10:02')]]).told).toEqual([
      { wallet: 'wechat', from: at('10:02').toISOString() },
    ]);
  });

  it('ends with one clear answer, and says from when until when', () => {
    const { health, told } = after([
      [unclear(3), at('10:00')],
      [unclear(5), at('10:30')],
      [{ clear: 1, unclear: 4 }, at('11:00')],
    ]);
    expect(told).toEqual([
      { wallet: 'wechat', from: at('10:00').toISOString() },
      { wallet: 'wechat', from: at('10:00').toISOString(), until: at('11:00').toISOString() },
    ]);
    expect(health.wallets.wechat).toEqual({ unclear: 0 });
  });

  it('stops the surcharge on every day that an outage touched, once, and while it lasts', () => {
    const rounds = (from: string, until: string) =>
      [
        [unclear(3), at(from)],
        [clear, at(until)],
      ] as const;
    const twice = after([...rounds('10:00', '11:00'), ...rounds('15:00', '16:00')]).health;
    expect(outageStops(twice)).toEqual([{ why: 'outage', from: '2026-11-22', until: '2026-11-22' }]);
    const running = after([[unclear(3), at('10:00')]]).health;
    expect(outageStops(running)).toEqual([{ why: 'outage', from: '2026-11-22' }]);
    expect(outageStops(undefined)).toEqual([]);
  });
});
