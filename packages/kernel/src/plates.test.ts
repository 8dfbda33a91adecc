import { describe, expect, it } from 'vitest';
import { energyOf, normalisePlate, plate, plateKinds } from './plates.js';
import vectors from './vectors/identity-vectors.json' with { type: 'json' };

describe('plate', () => {
  it.each(vectors.plates.tests)('takes $plate for $kind: $match', ({ plate: number, kind, match }) => {
    const outcome = plate(number);
    expect(outcome.ok && outcome.value.kind === kind).toBe(match);
  });

  it.each([
    ['浙A1234领', 'consulate'],
    ['123456使', 'embassy'],
    ['浙X1234应急', 'emergency'],
    ['浙S1234应急', 'emergency'],
  ])('knows %s as %s', (number, kind) => expect(plate(number)).toMatchObject({ ok: true, value: { kind } }));

  it.each(['WJ12345', '军A12345', '', '浙B', '浙B123456789', '12345678'])('refuses %s', (number) => {
    expect(plate(number)).toEqual({ ok: false, refusal: 'plate.form' });
  });

  it.each(['浙b·12345', ' 浙B 12345 ', '浙B-12345', '浙B•12345'])('reads %s as people write it', (number) => {
    expect(plate(number)).toEqual({ ok: true, value: { plate: '浙B12345', kind: 'civil' } });
  });

  it('has no serial that is of two kinds', () => {
    const alike = vectors.plates.tests.filter((row) => row.match).map((row) => normalisePlate(row.plate));
    const forms = Object.values(vectors.plates.regex).map((form) => new RegExp(form));
    for (const number of alike) expect(forms.filter((form) => form.test(number))).toHaveLength(1);
  });
});

describe('energyOf', () => {
  const cases = [
    ...vectors.plates.energy_letter.pure_electric.map((mark) => [mark, 'pure_electric'] as const),
    ...vectors.plates.energy_letter.other.map((mark) => [mark, 'other'] as const),
  ];
  it.each(cases)('reads %s as %s on small and large plates', (mark, energy) => {
    for (const number of [`浙B${mark}12345`, `浙B12345${mark}`]) {
      const outcome = plate(number);
      expect(outcome.ok && energyOf(outcome.value)).toBe(energy);
    }
  });
  it('says nothing of a plate without the letter', () => {
    expect(energyOf({ plate: '浙B12345', kind: 'civil' })).toBeUndefined();
  });
});

it('names 号牌种类 as the standard does', () => expect(plateKinds).toEqual(vectors.plate_kinds_gat16_7));
