import type { EventData, PersonId } from '@yilu/contracts';
import type { Day } from '@yilu/kernel/day';
import { isSameVehicle } from '@yilu/kernel/garage-plates';
import type { Holder, PersonFile, PlateRef, VehicleFile } from './files.js';
import { nextReminder } from './reminders.js';

type Told = EventData<'identity.person_changed'>;

// Without the day of the first licence no cycle of points can be counted: nothing is decided by half a licence.
const licenceOf = ({ licence }: Told): PersonFile['licence'] =>
  licence?.firstLicensedOn === undefined
    ? undefined
    : {
        classes: licence.classes,
        validUntil: licence.validUntil,
        firstLicensedOn: licence.firstLicensedOn,
        standing: licence.standing ?? 'normal',
      };

const garageOf = ({ vehicles }: Told): PersonFile['vehicles'] =>
  vehicles.map(({ vehicleId, plate, plateKind, kind, makeAndColour, insuredUntil, inspectedUntil, ...one }) => ({
    vehicleId,
    plate,
    plateKind,
    kind,
    makeAndColour,
    insuredUntil,
    inspectedUntil,
    relation: one.relation,
    boundOn: one.boundOn,
    until: one.mandateUntil,
  }));

/** A citizen as identity tells of him now; undefined where this is older than what is known, or he has ended. */
export function personAfter(known: PersonFile | undefined, told: Told, today: Day): PersonFile | undefined {
  if (known?.ended || (known && known.revision >= told.revision)) return undefined;
  const { personId, revision, verified, name, documentNumber, maskedDocumentNumber } = told;
  const licence = licenceOf(told);
  const remindedOn = known?.remindedOn ?? today;
  const facts = { vehicles: garageOf(told), ...(licence ? { licence } : {}) };
  return {
    personId,
    version: (known?.version ?? 0) + 1,
    revision,
    verified,
    provider: told.logins[0]?.provider ?? 'sms',
    maskedName: told.maskedName ?? '',
    ...(name ? { name } : {}),
    ...(documentNumber ? { documentNumber } : {}),
    ...(maskedDocumentNumber ? { maskedDocumentNumber } : {}),
    ...facts,
    remindedOn,
    remindOn: nextReminder(facts, remindedOn),
  };
}

/**
 * A person who was merged or deleted. Whoever a decision names stays named in its file by the archive's rule; of anybody
 * else nothing is left but that he is gone.
 */
export const personEnded = (
  personId: PersonId,
  known: PersonFile | undefined,
  { revision, into, decided }: { revision: number; into?: PersonId; decided: boolean },
): PersonFile => ({
  personId,
  version: (known?.version ?? 0) + 1,
  revision,
  verified: false,
  provider: known?.provider ?? 'sms',
  maskedName: decided ? (known?.maskedName ?? '') : '',
  ...(decided && known?.name ? { name: known.name } : {}),
  ...(decided && known?.documentNumber ? { documentNumber: known.documentNumber } : {}),
  ...(decided && known?.maskedDocumentNumber ? { maskedDocumentNumber: known.maskedDocumentNumber } : {}),
  vehicles: [],
  ended: true,
  ...(into ? { into } : {}),
});

const holderOf = (person: PersonFile, vehicle: PlateRef): Holder | undefined => {
  const held = person.vehicles.find((one) => isSameVehicle(one, vehicle));
  if (!held) return undefined;
  const { personId, provider, maskedName } = person;
  return { personId, provider, relation: held.relation, maskedName, boundOn: held.boundOn, until: held.until };
};

/** A vehicle's file with its holders as this person's garage has it; undefined where that changes nothing. */
export function vehicleAfter(
  known: VehicleFile | undefined,
  vehicle: PlateRef,
  person: PersonFile,
): VehicleFile | undefined {
  const file = known ?? { ...vehicle, version: 0, holders: [], priors: [], taken: [] };
  const before = file.holders.find(({ personId }) => personId === person.personId);
  const holder = holderOf(person, vehicle);
  if (JSON.stringify(before) === JSON.stringify(holder)) return undefined;
  const others = file.holders.filter(({ personId }) => personId !== person.personId);
  return { ...file, version: file.version + 1, holders: holder ? [...others, holder] : others };
}
