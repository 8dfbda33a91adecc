import type { LicenceClass } from '@yilu/contracts';
import { addMonths, type Day } from '@yilu/kernel/day';

export interface AgeRule {
  readonly from: number;
  /** The number itself is included (D172 art 110); absent where the class has no upper age. */
  readonly to?: number;
}

const car: AgeRule = { from: 18 };
const motorcycle: AgeRule = { from: 18, to: 70 };
const slow: AgeRule = { from: 18, to: 63 };
const middle: AgeRule = { from: 20, to: 63 };
const large: AgeRule = { from: 22, to: 63 };

/** Ages to apply, in force since 2025-01-01 (D172 art 14 as amended by order 172). */
export const ageRules: Readonly<Record<LicenceClass, AgeRule>> = {
  ...{ C1: car, C2: car, C5: car, F: car },
  ...{ D: motorcycle, E: motorcycle, C6: { from: 20, to: 70 } },
  ...{ C3: slow, C4: slow, M: slow },
  ...{ A3: middle, B1: middle, B2: middle, N: middle, P: middle },
  ...{ A1: large, A2: large },
};

/** Students of a school that trains drivers of large vehicles may apply earlier. */
const vocationalFrom: Partial<Record<LicenceClass, number>> = { A1: 19, A2: 19 };

const birthday = (bornOn: Day, age: number): Day => addMonths(bornOn, age * 12);

/** First day on which somebody is old enough for a class. */
export const minimumAgeOn = (bornOn: Day, licenceClass: LicenceClass, vocationalStudent = false): Day =>
  birthday(bornOn, (vocationalStudent && vocationalFrom[licenceClass]) || ageRules[licenceClass].from);

/** Last day on which somebody is not too old for a class; undefined where it has no upper age. */
export function upperAgeOn(bornOn: Day, licenceClass: LicenceClass): Day | undefined {
  const { to } = ageRules[licenceClass];
  return to === undefined ? undefined : birthday(bornOn, to);
}

/** From 70 on, the test of memory, judgement and reaction comes first, where the class has no upper age. */
export const needsAbilityTest = (bornOn: Day, licenceClass: LicenceClass, on: Day): boolean =>
  ageRules[licenceClass].to === undefined && on >= birthday(bornOn, 70);

const certificateMonths = 36;

/** Last day of a learning certificate: three years, never beyond the upper age of its class (D172 art 41). */
export function certificateUntil(issuedOn: Day, bornOn: Day, licenceClass: LicenceClass): Day {
  const [threeYears, upper] = [addMonths(issuedOn, certificateMonths), upperAgeOn(bornOn, licenceClass)];
  return upper !== undefined && upper < threeYears ? upper : threeYears;
}
