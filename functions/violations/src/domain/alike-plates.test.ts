import { confusable } from '@yilu/law/violations/look-alike-characters';
import { expect, it } from 'vitest';
import { alikePlates } from './alike-plates.js';

const alike = (plate: string, plateKind = '02') => alikePlates({ plate, plateKind }, confusable);

it('names plates in which up to two characters were taken for others, of the same kind', () => {
  const found = alike('浙B12A07');
  expect(found).toContainEqual({ plate: '浙B12AD7', plateKind: '02' });
  expect(found).toContainEqual({ plate: '浙B1ZAD7', plateKind: '02' });
  expect(found.every(({ plateKind }) => plateKind === '02')).toBe(true);
});

it('names neither the plate itself, nor one twice, nor one that no authority could issue', () => {
  const plates = alike('浙B88888').map(({ plate }) => plate);
  expect(plates).not.toContain('浙B88888');
  expect(new Set(plates).size).toBe(plates.length);
  // I and O stand in no serial.
  expect(plates.some((plate) => /[IO]/.test(plate.slice(2)))).toBe(false);
});

it('stays small enough for one question to the register, however confusable a plate is', () => {
  expect(alike('浙B0DQ0D').length).toBeLessThanOrEqual(200);
});
