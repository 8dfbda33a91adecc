import type { Correction, PartyRole, ProposeAmendmentRequest, VehicleId } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Accident, Driver, Particulars } from './accident.js';
import type { Amendment } from './aftermath-records.js';
import { isPossible } from './opening.js';
import { partyLines } from './paper-lines.js';
import { type ParticularsRefusal, particularsOf } from './particulars.js';
import { shanghaiMinute, weatherWords } from './words.js';

export type CorrectionRefusal =
  | Exclude<ParticularsRefusal, 'accident.wrong_state' | 'accident.scene_missing' | 'accident.scene_not_yours'>
  | 'accident.vehicle_kind_fixed';
type Corrections = ProposeAmendmentRequest['corrections'];

function correctedScene(
  { scene, openedAt }: Accident,
  { place, weather, occurredAt }: Corrections,
): Result<Accident['scene'] | undefined, 'accident.impossible_time'> {
  if (!place && !weather && !occurredAt) return accept(undefined);
  const day = (instant: string) => dayOf(new Date(instant));
  // Insurance and inspection of all were looked up for the day that stands there; and it happened before it was opened.
  const impossible =
    occurredAt && (!isPossible(occurredAt, new Date(openedAt)) || day(occurredAt) !== day(scene.occurredAt));
  if (impossible) return refuse('accident.impossible_time');
  return accept({
    ...scene,
    ...(place ? { place } : {}),
    ...(weather ? { weather } : {}),
    ...(occurredAt ? { occurredAt } : {}),
  });
}

function correctedParticulars(
  { scene, parties }: Accident,
  role: PartyRole,
  driver: Driver | undefined,
  { vehicleId, renewParticulars }: Corrections,
): Result<Particulars | undefined, CorrectionRefusal> {
  const known = parties[role]?.particulars;
  if (!known || (!vehicleId && !renewParticulars)) return accept(undefined);
  const { vehicle } = known;
  const day = dayOf(new Date(scene.occurredAt));
  if (vehicle.kind === 'non_motor')
    return vehicleId ? refuse('accident.vehicle_kind_fixed') : particularsOf(driver, vehicle, day);
  const same = driver?.vehicles.find(({ plate }) => plate === vehicle.plate)?.vehicleId as VehicleId | undefined;
  const chosen = vehicleId ?? same;
  return chosen
    ? particularsOf(driver, { kind: 'motor', vehicleId: chosen }, day)
    : refuse('accident.vehicle_not_yours');
}

/** Scene and proposer's particulars as they would be; what he drove comes out of his own garage, nothing is typed. */
export function correct(
  accident: Accident,
  role: PartyRole,
  driver: Driver | undefined,
  corrections: Corrections,
): Result<Pick<Amendment, 'scene' | 'particulars'>, CorrectionRefusal> {
  const scene = correctedScene(accident, corrections);
  if (!scene.ok) return scene;
  const particulars = correctedParticulars(accident, role, driver, corrections);
  if (!particulars.ok) return particulars;
  return accept({
    ...(scene.value ? { scene: scene.value } : {}),
    ...(particulars.value ? { particulars: particulars.value } : {}),
  });
}

/** Lines of the scene that change, in the words of the paper. */
export function sceneCorrections(from: Accident['scene'], to: Accident['scene']): Correction[] {
  const words = ({ place = '', weather, occurredAt }: Accident['scene']) =>
    ({
      place,
      weather: weather ? weatherWords[weather] : '',
      occurred_at: shanghaiMinute(occurredAt),
    }) as const;
  const [was, is] = [words(from), words(to)];
  return (['place', 'weather', 'occurred_at'] as const).flatMap((field) =>
    was[field] === is[field] ? [] : [{ field, from: was[field], to: is[field] }],
  );
}

/** Two lines of a party's particulars before and after, by the name that stands on the paper. */
export const linePairs = (role: PartyRole, from: Particulars, to: Particulars) =>
  partyLines(role, to).flatMap((line) => {
    const before = partyLines(role, from).find(({ name }) => name === line.name);
    return before ? [{ before, after: line }] : [];
  });
