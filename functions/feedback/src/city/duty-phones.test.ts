import { Mobile, type UnitId } from '@yilu/contracts';
import { describe, expect, it } from 'vitest';
import { dutyPhoneOf } from './duty-phones.js';
import { unitsOf } from './units.js';

const places: readonly (UnitId | undefined)[] = [undefined, ...unitsOf('ningbo').map(({ unitId }) => unitId)];

describe('the duty phones of Ningbo', () => {
  it('are a mobile for each unit and for its lead, and no two of them the same', () => {
    const all = places.flatMap((unitId) => [
      dutyPhoneOf('ningbo', unitId, 'unit'),
      dutyPhoneOf('ningbo', unitId, 'lead'),
    ]);
    const numbers = [...all, dutyPhoneOf('ningbo', 'lighting', 'supervisor')];
    expect(new Set(numbers).size).toBe(2 * places.length + 1);
    for (const number of numbers) expect(Mobile.safeParse(number).success).toBe(true);
  });
  it('are one supervisor’s for all units', () => {
    const supervisors = places.map((unitId) => dutyPhoneOf('ningbo', unitId, 'supervisor'));
    expect(new Set(supervisors).size).toBe(1);
  });
  it('are the hotline’s own for a unit that was given up', () => {
    expect(dutyPhoneOf('ningbo', 'abolished', 'lead')).toBe(dutyPhoneOf('ningbo', undefined, 'lead'));
  });
  it('throw for a city that nobody has written down', () => {
    expect(() => dutyPhoneOf('atlantis', undefined, 'unit')).toThrow('No duty phones known of atlantis');
  });
});
