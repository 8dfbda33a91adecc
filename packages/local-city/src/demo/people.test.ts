import { archiveNumber, mobile, plate, residentId, vin } from '@yilu/kernel';
import { describe, expect, it } from 'vitest';
import { otherVehicles, people } from './people.js';

describe.each(people)('$name', (person) => {
  it('has numbers that pass their checks', () => {
    if (!person.documentKind) expect(residentId(person.documentNumber).ok).toBe(true);
    expect(mobile(person.phone).ok).toBe(true);
    if (person.licence) expect(archiveNumber(person.licence.archiveNumber).ok).toBe(true);
    for (const vehicle of person.vehicles) {
      expect(vin(vehicle.vin)).toMatchObject({ ok: true, value: { checkDigitMatches: true } });
      expect(plate(vehicle.plate).ok).toBe(true);
      expect(vehicle.plate).toMatch(/^浙B/);
    }
  });
});

it('knows vehicles of others, one of another city, with numbers that pass their checks', () => {
  for (const vehicle of otherVehicles) {
    expect(vin(vehicle.vin)).toMatchObject({ ok: true, value: { checkDigitMatches: true } });
    expect(plate(vehicle.plate).ok).toBe(true);
    expect(mobile(vehicle.ownerPhone).ok).toBe(true);
  }
});

it('never gives two people one number', () => {
  const others = otherVehicles.flatMap((one) => [one.plate, one.vin, one.policyNumber, one.ownerPhone]);
  const numbers = people.flatMap((person) => [
    person.documentNumber,
    person.phone,
    person.wechatOpenId,
    person.alipayOpenId,
    ...person.vehicles.flatMap(({ plate: number, vin: serial, policyNumber }) => [number, serial, policyNumber]),
  ]);
  const all = [...numbers, ...others];
  expect(new Set(all).size).toBe(all.length);
});
