import type { PersonId, VehicleId } from '@yilu/contracts';
import { accept, addMonths, type Result, refuse } from '@yilu/kernel';
import type { DrivenVehicle, Mandate, OwnedVehicle, Person } from './person.js';

export const vehicleLimit = 20;
/** Open and accepted consents of one owner together: a family's, and bounded for one transaction. */
export const mandateLimit = 20;
export const offerHours = 24;
/** A consent is given anew after a year at the latest: it must not outlive the memory of having given it. */
export const consentMonths = 12;

const hourMs = 3_600_000;

export type BindRefusal = 'garage.full';

/** The vehicle of a plate in the own garage; number and kind name it together (GA/T 16.7). */
export const boundVehicle = (person: Person, plate: string, plateKind: string) =>
  person.vehicles.find((bound) => bound.plate === plate && bound.plateKind === plateKind);

/** Puts a vehicle into the garage, in the place of its older self where it is there already. */
export function withVehicle(person: Person, vehicle: OwnedVehicle): Result<Person['vehicles'], BindRefusal> {
  const others = person.vehicles.filter(({ vehicleId }) => vehicleId !== vehicle.vehicleId);
  return others.length >= vehicleLimit ? refuse('garage.full') : accept([...others, vehicle]);
}

export const ownedVehicle = (person: Person, vehicleId: VehicleId) =>
  person.vehicles.find((vehicle) => vehicle.vehicleId === vehicleId);

/** A consent that still counts on a day and at an instant: an offer lapses with its code, an accepted one after its last day. */
export const inForce = (mandate: Mandate, today: string, at: Date) =>
  mandate.state === 'accepted' ? mandate.until >= today : at.toISOString() < (mandate.offerExpiresAt ?? '');

/** The garage without consents that have run out; done with every write, so that they need no job. */
export const pruned = (person: Person, today: string, at: Date): Pick<Person, 'vehicles' | 'driven'> => ({
  vehicles: person.vehicles.map((vehicle) => ({
    ...vehicle,
    mandates: vehicle.mandates.filter((mandate) => inForce(mandate, today, at)),
  })),
  driven: person.driven.filter(({ until }) => until >= today),
});

const withMandates = (person: Person, change: (vehicle: OwnedVehicle) => readonly Mandate[]) =>
  person.vehicles.map((vehicle) => ({ ...vehicle, mandates: change(vehicle) }));

export type OfferRefusal = 'vehicle.not_found' | 'mandate.too_many' | 'mandate.day_passed' | 'mandate.day_too_far';

/** Offers consent for one's own car until a day within a year; its code is good for 24 hours. */
export function offerMandate(
  person: Person,
  vehicleId: VehicleId,
  offer: { mandateId: string; offerKey: string; until: string },
  today: string,
  at: Date,
): Result<{ vehicles: Person['vehicles']; mandate: Mandate }, OfferRefusal> {
  if (!ownedVehicle(person, vehicleId)) return refuse('vehicle.not_found');
  if (offer.until < today) return refuse('mandate.day_passed');
  if (offer.until > addMonths(today, consentMonths)) return refuse('mandate.day_too_far');
  const count = person.vehicles.reduce((sum, { mandates }) => sum + mandates.length, 0);
  if (count >= mandateLimit) return refuse('mandate.too_many');
  const offerExpiresAt = new Date(at.getTime() + offerHours * hourMs).toISOString();
  const mandate: Mandate = { ...offer, state: 'offered', offerExpiresAt };
  const vehicles = withMandates(person, (vehicle) =>
    vehicle.vehicleId === vehicleId ? [...vehicle.mandates, mandate] : vehicle.mandates,
  );
  return accept({ vehicles, mandate });
}

/** The owner's vehicles with one offer accepted by a driver. */
export const withDriver = (owner: Person, mandateId: string, driverId: PersonId, maskedDriver: string) =>
  withMandates(owner, ({ mandates }) =>
    mandates.map((mandate): Mandate => {
      if (mandate.mandateId !== mandateId) return mandate;
      const { until } = mandate;
      return { mandateId, state: 'accepted', until, driverId, maskedDriver };
    }),
  );

export const withoutMandate = (owner: Person, mandateId: string) =>
  withMandates(owner, ({ mandates }) => mandates.filter((mandate) => mandate.mandateId !== mandateId));

export const mandateOf = (person: Person, mandateId: string) =>
  person.vehicles.flatMap(({ mandates }) => mandates).find((mandate) => mandate.mandateId === mandateId);

export const drivenBy = (person: Person, mandateId: string): DrivenVehicle | undefined =>
  person.driven.find((vehicle) => vehicle.mandateId === mandateId);
