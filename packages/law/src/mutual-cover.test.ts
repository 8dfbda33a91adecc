import { liabilities } from '@yilu/contracts/constants';
import { describe, expect, it } from 'vitest';
import { type CoveredSide, mutualCover, mutualCoverPractice, propertyLimits } from './mutual-cover.js';
import facts from './vectors/accidents.json' with { type: 'json' };

const car = (liability: CoveredSide['liability'], insurer: string | undefined = '人保财险'): CoveredSide => ({
  kind: 'motor',
  insurer,
  liability,
});
const hint = (...sides: CoveredSide[]) => mutualCover(sides, mutualCoverPractice);

describe('each car at its own insurer', () => {
  it.each([
    ['equal', 'equal'],
    ['primary', 'secondary'],
    ['secondary', 'primary'],
  ] as const)('is hinted at where both are at fault: %s and %s', (one, other) => {
    expect(hint(car(one), car(other))?.limitFen).toBe(200_000);
  });
  it.each(liabilities.filter((one) => one !== 'equal'))('is not hinted at where only one is at fault: %s', (other) => {
    expect(hint(car('none'), car(other))).toBeUndefined();
    expect(hint(car('full'), car('none'))).toBeUndefined();
  });
  it('needs two insured motor vehicles, not a bicycle, a lapsed policy, one car alone or three', () => {
    expect(hint(car('equal'), { kind: 'non_motor', liability: 'equal' })).toBeUndefined();
    expect(hint(car('equal'), { kind: 'motor', liability: 'equal' })).toBeUndefined();
    expect(hint(car('full'))).toBeUndefined();
    expect(hint(car('equal'), car('equal'), car('equal'))).toBeUndefined();
  });
  it('is not hinted at in a city whose insurers keep no such agreement', () => {
    expect(mutualCover([car('equal'), car('equal')], { limitFen: 0, basis: '' })).toBeUndefined();
  });
});

it('pays what the facts table says for damage to things', () => {
  const { with_liability, without_liability, effective_from } = facts.compulsory_insurance_limits_cny;
  expect(propertyLimits).toMatchObject({
    effectiveFrom: effective_from,
    withFaultFen: with_liability.property * 100,
    withoutFaultFen: without_liability.property * 100,
  });
});
