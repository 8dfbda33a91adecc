import { type BindVehicleRequest, type Vehicle, VehicleId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import type { FoundVehicle, RegistryRefusal } from '@yilu/http/registry';
import { accept, maskPolicyNumber, plate, plateKinds, type Result, refuse } from '@yilu/kernel';
import { type BindRefusal, boundVehicle, pruned, withVehicle } from '../domain/garage.js';
import { mayAsk, missed } from '../domain/misses.js';
import { changed, type OwnedVehicle, type Person, touched } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { ref } from '../domain/records.js';
import type { SessionRefusal } from '../domain/session.js';
import { vehiclesOf } from '../domain/views.js';
import type { Deps } from '../ports.js';
import { moment } from './caller-records.js';
import { changeCaller } from './change-caller.js';
import { once } from './once.js';
import { renewCopies } from './renew-copies.js';
import { leaveFormerOwner, type Plate, vehicleClaimRef } from './vehicle-claim.js';

type Refusal = 'person.not_verified' | 'vehicle.too_many_tries' | BindRefusal | RegistryRefusal;
export type BindVehicleRefusal =
  | Refusal
  | 'vehicle.plate_invalid'
  | 'vehicle.not_proven'
  | 'vehicle.of_another'
  | SessionRefusal
  | CommandRefusal;
type Outcome = { readonly vehicleId: VehicleId } | 'not_proven' | 'of_another';

/** The vehicle as the register knows it today; bound before, it keeps its id and its consents. */
async function vehicleOf(
  { vault, newId }: Deps,
  person: Person,
  { plate: number, plateKind }: Plate,
  { ownedByDocument: _proof, policyNumber, ...found }: FoundVehicle,
  at: Date,
): Promise<OwnedVehicle> {
  const before = boundVehicle(person, number, plateKind);
  return {
    ...found,
    vehicleId: before?.vehicleId ?? VehicleId.parse(newId()),
    plate: number,
    plateKind,
    policyNumber: await vault.seal('policy_number', person.personId, policyNumber),
    maskedPolicyNumber: maskPolicyNumber(policyNumber),
    boundAt: before?.boundAt ?? at.toISOString(),
    mandates: before?.mandates ?? [],
  };
}

/**
 * Binds the caller's own vehicle: plate, kind and VIN have to belong together in the register, and to his document.
 * Another's car needs its owner's consent instead; a former owner's garage and consents lose it, for the register says
 * whose it is. Insurer, policy and validity come from the register, never typed; bound
 * again, they are brought up to date, for its drivers too.
 */
export const bindVehicle =
  (deps: Deps) =>
  async (
    caller: Citizen,
    command: Command,
    request: BindVehicleRequest,
  ): Promise<Result<Vehicle, BindVehicleRefusal>> => {
    const { vault, registry } = deps;
    const { plateKind, vinLast6 } = request;
    const parsed = plate(request.plate);
    if (!parsed.ok || !(plateKind in plateKinds)) return refuse('vehicle.plate_invalid');
    const number = parsed.value.plate;
    const wanted = { plate: number, plateKind };
    const find = once((documentNumber: string) =>
      registry.findVehicle({ plate: number, plateKind, vinLast6, documentNumber }),
    );

    const outcome = await changeCaller<Outcome, Refusal>(deps, caller, command, async (before) => {
      const { at, today } = moment(deps);
      if (!before.realName) return refuse('person.not_verified');
      if (!mayAsk(before, 'vehicle', today)) return refuse('vehicle.too_many_tries');
      const claimRef = await vehicleClaimRef(deps, wanted);
      const [claim] = await deps.store.read([claimRef]);
      const found = await find(await vault.open('document_number', before.personId, before.realName.documentNumber));
      if (!found.ok) return found;
      if (!found.value?.ownedByDocument) {
        const answer = found.value ? 'of_another' : 'not_proven';
        return accept({ person: touched(before, { misses: missed(before, 'vehicle', today) }), answer });
      }
      const { vehicles: owned, driven } = pruned(before, today, at);
      // Whoever drove it by consent and bought it holds it once, as its owner.
      const others = driven.filter((copy) => copy.plate !== number || copy.plateKind !== plateKind);
      const kept = { ...before, vehicles: owned, driven: others };
      const bound = await vehicleOf(deps, kept, wanted, found.value, at);
      const vehicles = withVehicle(kept, bound);
      if (!vehicles.ok) return vehicles;
      const person = changed(kept, { vehicles: vehicles.value });
      const [copies, former] = await Promise.all([
        renewCopies(deps, bound, found.value.policyNumber),
        leaveFormerOwner(deps, claim, wanted, person.personId),
      ]);
      const { personId } = person;
      const claimed =
        claim?.personId === personId ? [] : [[claimRef, { version: (claim?.version ?? 0) + 1, personId }] as const];
      return accept({
        person,
        save: [...claimed, ...former.save, ...copies.map((driver) => [ref.person(driver.personId), driver] as const)],
        erase: former.erase,
        events: [...[person, ...copies].map(personChanged), ...former.events],
        answer: { vehicleId: bound.vehicleId },
      });
    });
    if (!outcome.ok) return outcome;
    const { answer, person } = outcome.value;
    if (answer === 'not_proven') return refuse('vehicle.not_proven');
    if (answer === 'of_another') return refuse('vehicle.of_another');
    const { at, today } = moment(deps);
    const vehicle = vehiclesOf(person, today, at).find(({ vehicleId }) => vehicleId === answer.vehicleId);
    // Bound once and unbound since: a late repetition finds it gone.
    return vehicle ? accept(vehicle) : refuse('vehicle.not_proven');
  };
