import { changed, type OwnedVehicle, type Person } from '../domain/person.js';
import { ref } from '../domain/records.js';
import type { Deps } from '../ports.js';

/** The drivers of a vehicle with their copy of it brought up to date, its policy number sealed for each. */
export async function renewCopies(
  { store, vault }: Deps,
  { mandates, boundAt: _since, ...facts }: OwnedVehicle,
  policyNumber: string,
): Promise<Person[]> {
  const driverIds = [...new Set(mandates.flatMap(({ driverId }) => driverId ?? []))];
  const drivers = await store.read(driverIds.map((id) => ref.person(id)));
  const renew = async (driver: Person) => {
    const sealed = await vault.seal('policy_number', driver.personId, policyNumber);
    const driven = driver.driven.map((copy) =>
      copy.vehicleId === facts.vehicleId ? { ...copy, ...facts, policyNumber: sealed } : copy,
    );
    return changed(driver, { driven });
  };
  return Promise.all(drivers.flatMap((driver) => (driver?.status === 'active' ? [renew(driver)] : [])));
}
