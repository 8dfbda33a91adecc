import type { EventData, NewEvent } from '@yilu/contracts';
import type { HeldLicence, Person, VehicleFacts } from './person.js';

type Told = EventData<'identity.person_changed'>['vehicles'][number];

const facts = (vehicle: VehicleFacts): Omit<Told, 'relation'> => ({
  vehicleId: vehicle.vehicleId,
  plate: vehicle.plate,
  plateKind: vehicle.plateKind,
  kind: vehicle.kind,
  ...(vehicle.use && { use: vehicle.use }),
  makeAndColour: vehicle.makeAndColour,
  insurer: vehicle.insurer,
  policyNumber: vehicle.policyNumber,
  maskedPolicyNumber: vehicle.maskedPolicyNumber,
  insuredUntil: vehicle.insuredUntil,
  inspectedUntil: vehicle.inspectedUntil,
});

const licenceFacts = ({ classes, validUntil, firstLicensedOn, standing }: HeldLicence) => ({
  classes: [...classes],
  validUntil,
  ...(firstLicensedOn && { firstLicensedOn }),
  ...(standing && { standing }),
});

/** All that other contexts may know of a person, sealed as it is stored: a consumer needs no question back. */
export function personChanged(person: Person): NewEvent {
  const { personId, revision, locale, realName, phone, licence } = person;
  return {
    type: 'identity.person_changed',
    data: {
      personId,
      revision,
      verified: realName !== undefined,
      ...(realName && {
        name: realName.name,
        maskedName: realName.maskedName,
        documentNumber: realName.documentNumber,
        maskedDocumentNumber: realName.maskedDocumentNumber,
        documentKey: realName.documentKey,
      }),
      ...(phone && { phone: phone.number, maskedPhone: phone.masked }),
      locale,
      logins: person.logins.map(({ provider, subject }) => ({ provider, subject })),
      ...(licence && { licence: licenceFacts(licence) }),
      vehicles: [
        ...person.vehicles.map((vehicle) => ({ ...facts(vehicle), relation: 'owner' as const })),
        ...person.driven.map((vehicle) => ({
          ...facts(vehicle),
          relation: 'driver' as const,
          mandateUntil: vehicle.until,
          ...(vehicle.boundOn && { boundOn: vehicle.boundOn }),
        })),
      ],
      devices: [...(person.devices ?? [])],
    },
  };
}
