import type { ConfirmParticularsRequest, PartyRole } from '@yilu/contracts';
import { accept, dayOf, type Result, refuse } from '@yilu/kernel';
import type { Accident, Driver, Particulars, PartyVehicle } from './accident.js';
import { coversKind } from './licence-cover.js';
import { advance, isAllowed, type Step, seated, sitsAsGuest } from './lifecycle.js';
import { isPossible } from './opening.js';

export type VehicleRefusal =
  | 'accident.vehicle_not_yours'
  | 'accident.insurance_lapsed'
  | 'accident.inspection_lapsed'
  | 'accident.licence_lapsed'
  | 'accident.licence_class';

export type ParticularsRefusal =
  | VehicleRefusal
  | 'accident.wrong_state'
  | 'accident.real_name_needed'
  | 'accident.phone_needed'
  | 'accident.guest_seated'
  | 'accident.scene_missing'
  | 'accident.scene_not_yours'
  | 'accident.impossible_time';

/** What stands against settling with this vehicle oneself: a lapsed one goes to the police (D146 arts 13, 14(1)). */
export function lapsedVehicle(
  { kind, insuredUntil, inspectedUntil }: Pick<Driver['vehicles'][number], 'kind' | 'insuredUntil' | 'inspectedUntil'>,
  licence: Driver['licence'],
  day: string,
): VehicleRefusal | undefined {
  if (insuredUntil < day) return 'accident.insurance_lapsed';
  if (inspectedUntil < day) return 'accident.inspection_lapsed';
  if (licence && licence.validUntil < day) return 'accident.licence_lapsed';
  if (licence && !coversKind(licence.classes, kind)) return 'accident.licence_class';
  return undefined;
}

/** The caller's vehicle as the law lets him settle with it. */
function motorVehicle(driver: Driver, vehicleId: string, day: string): Result<PartyVehicle, VehicleRefusal> {
  const found = driver.vehicles.find((one) => one.vehicleId === vehicleId);
  if (!found || (found.mandateUntil !== undefined && found.mandateUntil < day))
    return refuse('accident.vehicle_not_yours');
  const lapsed = lapsedVehicle(found, driver.licence, day);
  if (lapsed) return refuse(lapsed);
  const { kind, plate, makeAndColour, insurer, policyNumber, maskedPolicyNumber } = found;
  return accept({
    kind: 'motor',
    vehicleKind: kind,
    plate,
    makeAndColour,
    insurer,
    policyNumber,
    maskedPolicyNumber,
  });
}

/** What art 21 wants of the person; refused until his real name is verified and he has a telephone to be reached at. */
function person(
  driver: Driver,
): Result<Omit<Particulars, 'vehicle'>, 'accident.real_name_needed' | 'accident.phone_needed'> {
  if (!driver.verified || !driver.name || !driver.documentNumber) return refuse('accident.real_name_needed');
  if (!driver.phone) return refuse('accident.phone_needed');
  return accept({
    owner: driver.personId,
    name: driver.name,
    maskedName: driver.maskedName ?? '*',
    documentNumber: driver.documentNumber,
    maskedDocumentNumber: driver.maskedDocumentNumber ?? '****',
    phone: driver.phone,
    maskedPhone: driver.maskedPhone ?? '****',
  });
}

/** Who a driver is and what he drove that day, out of his own garage. */
export function particularsOf(
  driver: Driver | undefined,
  vehicle: ConfirmParticularsRequest['vehicle'],
  day: string,
): Result<Particulars, VehicleRefusal | 'accident.real_name_needed' | 'accident.phone_needed'> {
  if (!driver) return refuse('accident.real_name_needed');
  const who = person(driver);
  if (!who.ok) return who;
  const what: Result<PartyVehicle, VehicleRefusal> =
    vehicle.kind === 'non_motor' ? accept(vehicle) : motorVehicle(driver, vehicle.vehicleId, day);
  return what.ok ? accept({ ...who.value, vehicle: what.value }) : what;
}

/**
 * A party confirms who he is and what he drove, out of his garage: no plate is typed. Party `a` gives the scene too.
 */
export function confirmParticulars(
  accident: Accident,
  role: PartyRole,
  driver: Driver | undefined,
  { vehicle, scene }: ConfirmParticularsRequest,
  at: Date,
): Result<Step, ParticularsRefusal> {
  if (!isAllowed('confirmParticulars', accident)) return refuse('accident.wrong_state');
  const party = accident.parties[role];
  if (!party) return refuse('accident.wrong_state');
  if (sitsAsGuest(accident, role, driver?.documentKey)) return refuse('accident.guest_seated');
  if (role === 'a' && !scene) return refuse('accident.scene_missing');
  if (role !== 'a' && scene) return refuse('accident.scene_not_yours');

  const { occurredAt } = scene ?? accident.scene;
  const day = dayOf(new Date(occurredAt));
  const others = seated(accident).filter((one) => one.role !== role && one.party.particulars);
  // The others' insurance and inspection were looked up for the day that was known then.
  const otherDay = others.length > 0 && day !== dayOf(new Date(accident.scene.occurredAt));
  if (scene && (!isPossible(occurredAt, at) || otherDay)) return refuse('accident.impossible_time');

  const particulars = particularsOf(driver, vehicle, day);
  if (!particulars.ok) return particulars;

  const confirmed = { ...party, particulars: particulars.value };
  const next = advance(
    accident,
    { at, by: role, what: 'particulars_confirmed' },
    {
      parties: { ...accident.parties, [role]: confirmed },
      ...(scene ? { scene: { ...scene, location: scene.location ?? accident.scene.location } } : {}),
    },
  );
  return accept({ next, events: [] });
}
