import type { PersonId } from '@yilu/contracts';
import { boundVehicle } from '../domain/garage.js';
import { changed, type Person, type VehicleFacts } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type Claim, ref } from '../domain/records.js';
import type { Deps } from '../ports.js';
import { type EndedConsents, endConsents } from './end-consents.js';

export type Plate = Pick<VehicleFacts, 'plate' | 'plateKind'>;

/** The record that says in whose garage a plate is; hashed, for keys travel further than items do. */
export const vehicleClaimRef = async ({ vault }: Pick<Deps, 'vault'>, { plate, plateKind }: Plate) =>
  ref.vehicle(await vault.lookup('policy_number', `vehicle\n${plateKind}\n${plate}`));

/**
 * What changes at others when a plate comes to a new owner: it leaves the former owner's garage, and his consents for it
 * end. The newcomer may have driven it by consent: his own garage is his own change.
 */
export async function leaveFormerOwner(
  deps: Deps,
  claim: Claim | undefined,
  plate: Plate,
  newOwner: PersonId,
): Promise<EndedConsents> {
  const nothing = { save: [], erase: [], events: [] };
  if (!claim || claim.personId === newOwner) return nothing;
  const [former] = await deps.store.read([ref.person(claim.personId)]);
  const sold = former?.status === 'active' ? boundVehicle(former, plate.plate, plate.plateKind) : undefined;
  if (!former || !sold) return nothing;
  const given = sold.mandates.filter(({ driverId }) => driverId !== newOwner);
  const { save, erase, events } = await endConsents(deps, { given });
  const left: Person = changed(former, { vehicles: former.vehicles.filter((kept) => kept !== sold) });
  return {
    save: [[ref.person(left.personId), left], ...save],
    erase,
    events: [personChanged(left), ...events],
  };
}
