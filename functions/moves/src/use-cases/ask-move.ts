import { hash } from 'node:crypto';
import type { AskMoveRequest, MoveChanged, PersonId } from '@yilu/contracts';
import { movePath } from '@yilu/contracts/constants';
import type { CommandRefusal } from '@yilu/dynamo';
import { isInBox } from '@yilu/geo/box';
import { accept, type Result, refuse } from '@yilu/kernel';
import { asked } from '../domain/asking.js';
import type { Move, MovePhoto, PersonFile, PlateRef, VehicleFile } from '../domain/files.js';
import {
  barAt,
  type Limited,
  type LimitRefusal,
  personAsked,
  personLimited,
  plateLimited,
} from '../domain/move-limits.js';
import { newMoveId, newMoveToken } from '../domain/move-number.js';
import { emptyPerson, holdersOf } from '../domain/person.js';
import { type PlateRefusal, readPlate } from '../domain/read-plate.js';
import type { Deps, Found, Outcome } from '../ports.js';
import { arrivedPhotos, type PhotoRefusal } from './arrived-photos.js';
import type { CitizenCommand } from './commands.js';

export type AskRefusal =
  | PlateRefusal
  | LimitRefusal
  | PhotoRefusal
  | 'moves.not_verified'
  | 'moves.own_car'
  | 'moves.outside_city'
  | 'moves.register_unreachable';
interface Refused {
  readonly code: AskRefusal | CommandRefusal;
  readonly retryAt?: string;
}

export const movedTo = ({ moveId, state, version }: Move): MoveChanged => ({ moveId, state, version });

/** How the owner of a car that nobody here holds is told: through the register, by a link that answers once. */
async function relayTo(
  { registry, vault, random, h5Url }: Deps,
  moveId: Move['moveId'],
  car: PlateRef,
): Promise<Result<Pick<Move, 'relay'>, 'moves.register_unreachable'>> {
  const contact = await registry.findOwnerContact(car);
  if (!contact.ok) return refuse('moves.register_unreachable');
  if (!contact.value) return accept({});
  const token = newMoveToken(moveId, random);
  const [handle, link] = await Promise.all([
    vault.seal('owner_handle', moveId, contact.value.handle),
    vault.seal('link', moveId, `${h5Url}${movePath}${token}`),
  ]);
  return accept({ relay: { handle, link, tokenHash: hash('sha256', token, 'hex') } });
}

/** Why he may not ask, as far as that is known without anybody outside; in an emergency no number holds him back. */
function mayNot(
  person: PersonFile,
  vehicle: VehicleFile | undefined,
  { limits, at, emergency }: { readonly limits: Deps['limits']; readonly at: Date; readonly emergency: boolean },
): Limited | { readonly code: 'moves.own_car' } | undefined {
  if (holdersOf(vehicle, at).includes(person.personId)) return { code: 'moves.own_car' };
  return emergency ? undefined : (personLimited(person, limits, at) ?? plateLimited(vehicle, limits, at));
}

/**
 * Whether the owner is left alone, and the police told alone: no limit holds an emergency back, and so nobody may ring
 * somebody up again and again by calling everything one.
 */
const isForPoliceAlone = (
  person: PersonFile,
  vehicle: VehicleFile | undefined,
  { limits, at, emergency }: { readonly limits: Deps['limits']; readonly at: Date; readonly emergency: boolean },
): boolean => emergency && (barAt(person, at) !== undefined || plateLimited(vehicle, limits, at) !== undefined);

/**
 * Asks that a car be moved. Its owner is told in the app where somebody here holds the car, through the register where
 * nobody does; where neither way leads to him the police have it at once. Nobody outside is asked before every other refusal
 * is out of the way.
 */
export const askMove =
  (deps: Deps) =>
  async (
    { command, personId, provider, verified }: CitizenCommand & { readonly verified: boolean },
    request: AskMoveRequest,
  ): Promise<Result<MoveChanged, Refused>> => {
    const { emergency } = request;
    const read = readPlate(request.plate);
    if (!read.ok) return refuse({ code: read.refusal });
    if (request.location && !isInBox(request.location, deps.bounds)) return refuse({ code: 'moves.outside_city' });
    const car: PlateRef = { plate: read.value.plate, plateKind: request.plateKind ?? read.value.usualKind };
    let retryAt: string | undefined;

    const decide = async ({ persons: [known], vehicles: [vehicle], photos }: Found) => {
      const at = deps.now();
      // Identity's word of somebody new may still be on its way; his token speaks for it.
      const person = known ?? emptyPerson(personId);
      if (person.ended || !verified) return refuse('moves.not_verified' as const);
      const asking = { limits: deps.limits, at, emergency };
      const limited = mayNot(person, vehicle, asking);
      if (limited) {
        retryAt = 'retryAt' in limited ? limited.retryAt : undefined;
        return refuse(limited.code);
      }
      const pictures = await arrivedPhotos(deps.firstBytes, personId, request.photoIds, photos);
      if (!pictures.ok) return pictures;
      const moveId = newMoveId(deps.random);
      const quiet = isForPoliceAlone(person, vehicle, asking);
      const holders = quiet ? [] : holdersOf(vehicle, at);
      const relay = quiet || holders.length > 0 ? accept({}) : await relayTo(deps, moveId, car);
      // In an emergency the police have it in any case: nothing waits for a register.
      if (!relay.ok && !emergency) return relay;
      const { place, location } = request;
      const step = asked(
        {
          ...{ moveId, ...car, asker: { personId, provider }, place, emergency, holders },
          ...(relay.ok ? relay.value : {}),
          ...(location ? { location: placed(location) } : {}),
          photos: pictures.value.map(({ photoId, key }) => ({ photoId, key })),
        },
        deps.limits,
        at,
      );
      return accept({
        ...written(step.move, person, vehicle, pictures.value),
        ...{ tasks: step.tasks, events: step.events, answer: movedTo(step.move) },
      });
    };
    const wanted = { persons: [personId], vehicles: [car], photos: [...new Set(request.photoIds)] };
    const outcome = await deps.store.perform<MoveChanged, AskRefusal>(command, wanted, decide);
    if (outcome.ok) return outcome;
    return refuse({ code: outcome.refusal, ...(retryAt ? { retryAt } : {}) });
  };

const placed = ({
  lat,
  lng,
  accuracyMetres,
}: NonNullable<AskMoveRequest['location']>): NonNullable<Move['location']> => ({
  ...{ lat, lng },
  ...(accuracyMetres === undefined ? {} : { accuracyMetres }),
});

/** The request with everything that counts it: its asker's number, its plate's hour, its photographs, its addressees. */
function written(
  move: Move,
  person: PersonFile,
  vehicle: VehicleFile | undefined,
  pictures: readonly MovePhoto[],
): Omit<Outcome<null>, 'answer' | 'events'> {
  const { moveId, askedAt, plate, plateKind, place } = move;
  const known = vehicle ?? { plate, plateKind, version: 0, holders: [] };
  return {
    moves: [move],
    persons: [personAsked(person, move.emergency ? undefined : { moveId, at: askedAt })],
    vehicles: [{ ...known, version: known.version + 1, askedAt }],
    photos: pictures.map((one) => ({ ...one, version: one.version + 1, moveId })),
    addressed: move.holders.map((holder: PersonId) => ({
      moveId,
      personId: holder,
      version: 1,
      plate,
      place,
      askedAt,
    })),
  };
}
