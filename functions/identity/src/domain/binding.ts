import type { PlateKind } from '@yilu/kernel';
import { type BindingRefusal, bindingRefusals } from '@yilu/law/violations/self-service-binding';
import type { OwnedVehicle, Person } from './person.js';

/** What the platform's rules say against taking up a consent; that the owner agreed is what the code proves. */
export type MandateBlock = `mandate.${Exclude<BindingRefusal, 'owner_not_confirmed'>}`;

/** The first reason against a driver's taking up the consent for this car today; undefined: nothing stands against it. */
export function mandateBlock(
  driver: Pick<Person, 'driven' | 'boundDays'>,
  car: OwnedVehicle,
  { isOwn, today }: { isOwn: boolean; today: string },
): MandateBlock | undefined {
  const [refused] = bindingRefusals({
    on: today,
    vehicle: {
      // Only a kind of the list was let into the garage.
      plateKind: car.plateKind as PlateKind,
      commercial: car.use === 'commercial',
      isOwn,
    },
    ownerConfirmed: true,
    alreadyBound: driver.driven.some(({ vehicleId }) => vehicleId === car.vehicleId),
    vehiclesOfUser: driver.driven.length,
    usersOfVehicle: car.mandates.filter(({ state, until }) => state === 'accepted' && until >= today).length,
    boundDays: driver.boundDays ?? [],
  });
  return refused && refused !== 'owner_not_confirmed' ? `mandate.${refused}` : undefined;
}

/** Days that still count for the limits, with today's added: those of this calendar year. */
export const withBoundDay = ({ boundDays = [] }: Pick<Person, 'boundDays'>, today: string): readonly string[] => [
  ...boundDays.filter((day) => day.slice(0, 4) === today.slice(0, 4)),
  today,
];
