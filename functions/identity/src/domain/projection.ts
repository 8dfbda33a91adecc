import type { EventData, NewEvent } from '@yilu/contracts';
import type { Person, VehicleFacts } from './person.js';

type Told = EventData<'identity.person_changed'>['vehicles'][number];

const facts = (vehicle: VehicleFacts): Omit<Told, 'relation'> => ({
  vehicleId: vehicle.vehicleId,
  plate: vehicle.plate,
  plateKind: vehicle.plateKind,
  kind: vehicle.kind,
  makeAndColour: vehicle.makeAndColour,
  insurer: vehicle.insurer,
  policyNumber: vehicle.policyNumber,
  maskedPolicyNumber: vehicle.maskedPolicyNumber,
  insuredUntil: vehicle.insuredUntil,
  inspectedUntil: vehicle.inspectedUntil,
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
      ...(licence && { licence: { classes: [...licence.classes], validUntil: licence.validUntil } }),
      vehicles: [
        ...person.vehicles.map((vehicle) => ({ ...facts(vehicle), relation: 'owner' as const })),
        ...person.driven.map((vehicle) => ({
          ...facts(vehicle),
          relation: 'driver' as const,
          mandateUntil: vehicle.until,
        })),
      ],
      devices: [...(person.devices ?? [])],
    },
  };
}
