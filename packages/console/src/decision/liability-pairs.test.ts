import { liabilities } from '@yilu/contracts/constants';
import { liabilityViolation } from '@yilu/law/liability-constraints';
import { describe, expect, it } from 'vitest';
import { counterparts, withLiability } from './liability-pairs.js';

describe('the two liabilities', () => {
  it.each(liabilities.flatMap((chosen) => (['a', 'b'] as const).map((party) => [party, chosen] as const)))(
    'never break the law after %s is given %s',
    (party, chosen) => {
      for (const before of liabilities) {
        const pair = withLiability({ a: before, b: before }, ['a', 'b'], party, chosen);
        expect(pair[party]).toBe(chosen);
        expect(pair.a && pair.b && liabilityViolation({ a: pair.a, b: pair.b })).toBeUndefined();
      }
    },
  );

  it('leave a fitting other one alone', () => {
    expect(withLiability({ a: 'full', b: 'none' }, ['a', 'b'], 'a', 'full')).toEqual({ a: 'full', b: 'none' });
  });

  it('leave none to the others of three where one is fully liable, and the rest open otherwise', () => {
    const seats = ['a', 'b', 'c'] as const;
    expect(withLiability({}, seats, 'b', 'full')).toEqual({ a: 'none', b: 'full', c: 'none' });
    expect(withLiability({ a: 'full', c: 'none' }, seats, 'b', 'primary')).toEqual({ b: 'primary', c: 'none' });
  });

  it('offer full liability only the other without any', () => {
    expect(counterparts('full')).toEqual(['none']);
    expect(counterparts('equal')).toEqual(['equal']);
  });
});
