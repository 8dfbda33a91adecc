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
  it.each([
    ['one alone is fully liable', { a: 'full' }, undefined],
    ['one alone shares with nobody', { a: 'primary' }, 'LC2'],
    ['full against everybody', { a: 'none', b: 'none', c: 'full' }, undefined],
    ['full twice', { a: 'full', b: 'full', c: 'none' }, 'LC1'],
    ['full beside secondary', { a: 'full', b: 'secondary', c: 'none' }, 'LC1'],
    ['primary, secondary, none', { a: 'primary', b: 'secondary', c: 'none' }, undefined],
    ['primary and two secondary', { a: 'secondary', b: 'primary', c: 'secondary' }, undefined],
    ['primary twice', { a: 'primary', b: 'primary', c: 'secondary' }, 'LC2'],
    ['three equal', { a: 'equal', b: 'equal', c: 'equal' }, undefined],
    ['equal beside primary', { a: 'equal', b: 'equal', c: 'primary' }, 'LC2'],
    ['equal with nobody', { a: 'equal', b: 'none', c: 'none' }, 'LC2'],
    ['four without fault', { a: 'none', b: 'none', c: 'none', d: 'none' }, 'LC3'],
  ] as const)('of more or fewer parties: %s', (_what, liability, rule) => {
    expect(liabilityViolation(liability)).toBe(rule);
  });
  it('lets nobody be at fault where an officer finds an accident without fault', () => {
    expect(liabilityViolation({ a: 'none', b: 'none' }, true)).toBeUndefined();
    expect(liabilityViolation({ a: 'none', b: 'equal' }, true)).toBe('LC2');
  });
});

it.each(table.liability_kinds)('$code is $zh', ({ code, zh, default_share_pct }) => {
  expect(liabilityKinds[code.toLowerCase() as Liability]).toMatchObject({ zh, sharePercent: default_share_pct });
});
