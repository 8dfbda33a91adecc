import { type Liability, liabilities } from '@yilu/contracts/constants';
import { describe, expect, it } from 'vitest';
import { liabilityKinds, liabilityViolation } from './liability-constraints.js';
import table from './vectors/accidents.json' with { type: 'json' };

const allowed = ['full none', 'none full', 'primary secondary', 'secondary primary', 'equal equal'];
const pairs = liabilities.flatMap((a) => liabilities.map((b) => ({ a, b })));

describe('liabilityViolation', () => {
  it.each(pairs)('$a with $b', ({ a, b }) => {
    const rule = liabilityViolation({ a, b });
    if (allowed.includes(`${a} ${b}`)) expect(rule).toBeUndefined();
    else if (a === 'full' || b === 'full') expect(rule).toBe('LC1');
    else expect(rule).toBe(a === 'none' && b === 'none' ? 'LC3' : 'LC2');
  });
  it('lets nobody be at fault where an officer finds an accident without fault', () => {
    expect(liabilityViolation({ a: 'none', b: 'none' }, true)).toBeUndefined();
    expect(liabilityViolation({ a: 'none', b: 'equal' }, true)).toBe('LC2');
  });
});

it.each(table.liability_kinds)('$code is $zh', ({ code, zh, default_share_pct }) => {
  expect(liabilityKinds[code.toLowerCase() as Liability]).toMatchObject({ zh, sharePercent: default_share_pct });
});
