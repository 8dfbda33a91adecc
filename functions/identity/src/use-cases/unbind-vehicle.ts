import type { VehicleId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import { ownedVehicle } from '../domain/garage.js';
import { changed } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import type { SessionRefusal } from '../domain/session.js';
import type { Deps } from '../ports.js';
import { changeCaller } from './change-caller.js';
import { endConsents } from './end-consents.js';
import { releaseClaims } from './release-claims.js';
import { vehicleClaimRef } from './vehicle-claim.js';

export type UnbindVehicleRefusal = 'vehicle.not_found' | SessionRefusal | CommandRefusal;

/** Takes one's own vehicle out of the garage; every consent for it ends with it. */
export const unbindVehicle =
  (deps: Deps) =>
  (caller: Citizen, command: Command, vehicleId: VehicleId): Promise<Result<unknown, UnbindVehicleRefusal>> =>
    changeCaller<null, 'vehicle.not_found'>(deps, caller, command, async (before) => {
      const vehicle = ownedVehicle(before, vehicleId);
      if (!vehicle) return refuse('vehicle.not_found');
      const person = changed(before, { vehicles: before.vehicles.filter((kept) => kept !== vehicle) });
      const [ended, released] = await Promise.all([
        endConsents(deps, { given: vehicle.mandates }),
        releaseClaims(deps, [await vehicleClaimRef(deps, vehicle)], before.personId),
      ]);
      return accept({
        ...ended,
        erase: [...ended.erase, ...released],
        person,
        events: [personChanged(person), ...ended.events],
        answer: null,
      });
    });
