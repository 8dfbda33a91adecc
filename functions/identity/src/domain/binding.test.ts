import { PersonId, VehicleId } from '@yilu/contracts';
import { expect, it } from 'vitest';
import { mandateBlock, withBoundDay } from './binding.js';
import type { Mandate, OwnedVehicle } from './person.js';

const today = '2026-11-22';
const lent = (until: string, state: Mandate['state'] = 'accepted'): Mandate => ({
  mandateId: crypto.randomUUID(),
  state,
  until,
  driverId: PersonId.parse(crypto.randomUUID()),
});
const car = (over: Partial<OwnedVehicle>): OwnedVehicle => ({
  vehicleId: VehicleId.parse(crypto.randomUUID()),
  plate: '浙B12345',
  plateKind: '02',
  kind: 'car',
  makeAndColour: '大众 白色',
  insurer: '人保财险',
  policyNumber: 'v1.sealed',
  maskedPolicyNumber: '****',
  insuredUntil: '2027-06-30',
  inspectedUntil: '2027-08-31',
  boundAt: '2026-01-01T00:00:00.000Z',
  mandates: [],
  ...over,
});
const newcomer = { driven: [] };

it.each([
  ['a car bound before its use was told', {}, undefined],
  ['a truck', { plateKind: '01' }, 'mandate.kind_not_allowed'],
  ['a commercial car', { use: 'commercial' }, 'mandate.commercial'],
  ['a car with three drivers', { mandates: [lent(today), lent(today), lent(today)] }, 'mandate.vehicle_full'],
  ['a car that a third gave back yesterday', { mandates: [lent(today), lent(today), lent('2026-11-21')] }, undefined],
  ['a car offered to others', { mandates: [lent(today), lent(today), lent(today, 'offered')] }, undefined],
] as const)('lets a driver take up the consent for %s, or says why not', (_what, over, block) =>
  expect(mandateBlock(newcomer, car(over), { isOwn: false, today })).toBe(block),
);

it('remembers the days of this calendar year alone', () => {
  expect(withBoundDay({ boundDays: ['2025-12-31', '2026-01-01'] }, today)).toEqual(['2026-01-01', today]);
});
