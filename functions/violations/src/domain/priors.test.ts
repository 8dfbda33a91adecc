import { addDays } from '@yilu/kernel';
import { describe, expect, it } from 'vitest';
import type { KeptPrior } from './files.js';
import { withPrior } from './priors.js';

const priorOn = (on: string, outcome: KeptPrior['outcome'], recordId = on): KeptPrior => ({
  recordId,
  key: 'red_light',
  city: 'ningbo',
  on,
  at: `${on}T02:00:00.000Z`,
  outcome,
});

describe('what stands against a first violation', () => {
  it('is kept for as long as any period may reach back, and an open record for good', () => {
    const old = [priorOn('2019-11-19', 'fine'), priorOn('2019-11-21', 'fine'), priorOn('2018-01-01', 'open')];
    const all = old.reduce<readonly KeptPrior[]>(withPrior, [priorOn('2026-11-20', 'open')]);
    expect(all.map(({ on }) => on)).toEqual(['2026-11-20', '2019-11-21', '2018-01-01']);
  });

  it('fits the item of its vehicle, however many records a lorry has, the newest and the open ones first', () => {
    const many = Array.from({ length: 1_500 }, (_, n) =>
      priorOn(addDays('2021-01-01', n), n % 3 ? 'fine' : 'open', `3302${String(n).padStart(16, '0')}`),
    );
    const all = many.reduce<readonly KeptPrior[]>(withPrior, []);
    expect(all).toHaveLength(1_000);
    expect(all.filter(({ outcome }) => outcome === 'open')).toHaveLength(500);
    expect(all.some(({ recordId }) => recordId === many.at(-1)?.recordId)).toBe(true);
    expect(JSON.stringify(all).length).toBeLessThan(250_000);
  });
});
