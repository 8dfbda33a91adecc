import { liabilities } from '@yilu/contracts/constants';
import { liabilityViolation } from '@yilu/law/liability-constraints';
import { describe, expect, it } from 'vitest';
import { counterparts, withLiability } from './liability-pairs.js';

describe('the two liabilities', () => {
  it.each(liabilities.flatMap((chosen) => (['a', 'b'] as const).map((party) => [party, chosen] as const)))(
    'never break the law after %s is given %s',
    (party, chosen) => {
      for (const before of liabilities) {
        const pair = withLiability({ a: before, b: before }, party, chosen);
        expect(pair[party]).toBe(chosen);
        expect(pair.a && pair.b && liabilityViolation({ a: pair.a, b: pair.b })).toBeUndefined();
      }
    },
  );

  it('leave a fitting other one alone', () => {
    expect(withLiability({ a: 'full', b: 'none' }, 'a', 'full')).toEqual({ a: 'full', b: 'none' });
  });

  it('offer full liability only the other without any', () => {
    expect(counterparts('full')).toEqual(['none']);
    expect(counterparts('equal')).toEqual(['equal']);
  });
});
