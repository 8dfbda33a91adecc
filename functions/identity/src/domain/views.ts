import type { Garage, Licence, Me, Vehicle } from '@yilu/contracts';
import { inForce } from './garage.js';
import type { Person, VehicleFacts } from './person.js';

/** What the citizen sees of himself: masked, for a screen may be looked at by others. */
export const meOf = ({ personId, realName, phone, logins, locale, elderMode }: Person): Me => ({
  personId,
  verified: realName !== undefined,
  ...(realName && { maskedName: realName.maskedName, maskedDocumentNumber: realName.maskedDocumentNumber }),
  ...(phone && { maskedPhone: phone.masked }),
  logins: logins.map(({ provider, linkedAt }) => ({ provider, linkedAt })),
  locale,
  elderMode,
});

const shown = (vehicle: VehicleFacts): Omit<Vehicle, 'relation' | 'mandates'> => ({
  vehicleId: vehicle.vehicleId,
  plate: vehicle.plate,
  plateKind: vehicle.plateKind,
  kind: vehicle.kind,
  makeAndColour: vehicle.makeAndColour,
  insurer: vehicle.insurer,
  maskedPolicyNumber: vehicle.maskedPolicyNumber,
  insuredUntil: vehicle.insuredUntil,
  inspectedUntil: vehicle.inspectedUntil,
});

/** The number of a driving licence is the number of the identity document (D172 art 12). */
export const licenceOf = ({ licence, realName }: Person): Licence | undefined =>
  licence && {
    classes: [...licence.classes],
    validUntil: licence.validUntil,
    maskedNumber: realName?.maskedDocumentNumber ?? '',
    maskedArchiveNumber: licence.maskedArchiveNumber,
  };

/** Vehicles owned and driven, with the consents that still count. */
export function vehiclesOf(person: Person, today: string, at: Date): Vehicle[] {
  const owned = person.vehicles.map(
    (vehicle): Vehicle => ({
      ...shown(vehicle),
      relation: 'owner',
      mandates: vehicle.mandates
        .filter((mandate) => inForce(mandate, today, at))
        .map(({ mandateId, state, maskedDriver, until }) => ({
          mandateId,
          state,
          ...(maskedDriver === undefined ? {} : { maskedDriver }),
          until,
        })),
    }),
  );
  const driven = person.driven
    .filter(({ until }) => until >= today)
    .map(
      (vehicle): Vehicle => ({
        ...shown(vehicle),
        relation: 'driver',
        mandates: [{ mandateId: vehicle.mandateId, state: 'accepted', until: vehicle.until }],
      }),
    );
  return [...owned, ...driven];
}

export function garageOf(person: Person, today: string, at: Date): Garage {
  const licence = licenceOf(person);
  return { ...(licence && { licence }), vehicles: vehiclesOf(person, today, at) };
}
