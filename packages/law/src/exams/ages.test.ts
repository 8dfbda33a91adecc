import type { LicenceClass } from '@yilu/contracts';
import { addDays } from '@yilu/kernel/day';
import { describe, expect, it } from 'vitest';
import table from '../vectors/exams.json' with { type: 'json' };
import { ageRules, certificateUntil, minimumAgeOn, needsAbilityTest, upperAgeOn } from './ages.js';

const { age } = table;
const groups = [
  [['C1', 'C2', 'C5', 'F'], age.C1_C2_C5_F],
  [['D', 'E'], age.D_E],
  [['C6'], age.C6],
  [['C3', 'C4', 'M'], age.C3_C4_M],
  [['A3', 'B1', 'B2', 'N', 'P'], age.A3_B1_B2_N_P],
  [['A1', 'A2'], age.A1_A2],
] as const satisfies readonly (readonly [readonly LicenceClass[], { min: number; max: number | null }])[];

describe('the ages of the table', () => {
  it.each(groups)('of %j: %j', (classes, { min, max }) => {
    for (const one of classes) {
      expect(ageRules[one]).toEqual(max === null ? { from: min } : { from: min, to: max });
      expect(minimumAgeOn('2000-05-20', one)).toBe(`${2000 + min}-05-20`);
      expect(upperAgeOn('2000-05-20', one)).toBe(max === null ? undefined : `${2000 + max}-05-20`);
    }
  });
  it('cover every class once', () =>
    expect(groups.flatMap(([classes]) => [...classes]).sort()).toEqual(Object.keys(ageRules).sort()));
  it('let a vocational student begin earlier, for large vehicles alone', () => {
    expect(minimumAgeOn('2005-01-31', 'A2', true)).toBe(`${2005 + age.A1_A2_vocational_student.min}-01-31`);
    expect(minimumAgeOn('2005-01-31', 'B2', true)).toBe('2025-01-31');
  });
  it('come on the last of February to who was born on its 29th', () =>
    expect(minimumAgeOn('2008-02-29', 'C1')).toBe('2026-02-28'));
});

describe('at seventy', () => {
  it('a test of ability comes before a class without upper age', () => {
    expect(needsAbilityTest('1956-05-20', 'C1', '2026-05-19')).toBe(false);
    expect(needsAbilityTest('1956-05-20', 'C1', '2026-05-20')).toBe(true);
    expect(needsAbilityTest('1956-05-20', 'D', '2026-05-20')).toBe(false);
  });
});

describe('a learning certificate', () => {
  it('lasts three years', () => {
    expect(certificateUntil('2026-03-02', '2000-05-20', 'C1')).toBe(
      `${2026 + table.learning_certificate.valid_years}-03-02`,
    );
    expect(certificateUntil('2024-02-29', '2000-05-20', 'C1')).toBe('2027-02-28');
  });
  it('never lasts beyond the upper age of its class', () => {
    const bornOn = '1963-09-01';
    expect(certificateUntil('2025-03-02', bornOn, 'B2')).toBe('2026-09-01');
    expect(certificateUntil('2025-03-02', bornOn, 'D')).toBe('2028-03-02');
    expect(addDays(upperAgeOn(bornOn, 'B2') ?? '', 1)).toBe('2026-09-02');
  });
});
