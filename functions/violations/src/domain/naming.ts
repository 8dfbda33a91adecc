import type { NewEvent, PersonId } from '@yilu/contracts';
import { accept, type Day, dayOf, type Result, refuse } from '@yilu/kernel';
import type { PlateKind } from '@yilu/kernel/plates';
import {
  answerBy,
  type NominationAct,
  type NominationRefusal,
  nominationRefusals,
  nominationTransitions,
} from '@yilu/law/violations/nomination';
import { classesForPlate } from '@yilu/law/violations/self-service-classes';
import { isUnderObjection, liveNaming } from './blocks.js';
import { emptyDriver, violationTold } from './decided-files.js';
import type {
  DriverFile,
  DriverNaming,
  Holder,
  PersonFile,
  RecordStep,
  VehicleFile,
  ViolationRecord,
} from './files.js';

/** A record's namings as they stand on a day: an offer that nobody answered in time has lapsed, whoever notes it when. */
export const namingsOn = ({ namings }: Pick<ViolationRecord, 'namings'>, on: Day): readonly DriverNaming[] =>
  namings.map((one) => (one.state === 'offered' && answerBy(one.offeredOn) < on ? { ...one, state: 'lapsed' } : one));

export interface NamingFiles {
  readonly record: ViolationRecord;
  readonly vehicle?: VehicleFile | undefined;
  /** Whoever is named. */
  readonly person?: PersonFile | undefined;
  readonly driver?: DriverFile | undefined;
}

export interface NamedFiles {
  readonly record: ViolationRecord;
  readonly driver: DriverFile;
  readonly events: readonly NewEvent[];
}

export const ownerOf = (vehicle: VehicleFile | undefined): Holder | undefined =>
  vehicle?.holders.find(({ relation }) => relation === 'owner');

/** Whom an owner may name: drivers of this very vehicle, by a binding that they accepted and that has not ended. */
export const boundDriver = (vehicle: VehicleFile | undefined, driverId: PersonId, on: Day): Holder | undefined =>
  vehicle?.holders.find(
    ({ personId, relation, until }) =>
      personId === driverId && relation === 'driver' && (until === undefined || until >= on),
  );

/** Everything against naming this driver, by the law; none means that he may be asked. */
export function namingRefusals(
  { record, vehicle, person, driver }: NamingFiles,
  by: PersonId,
  on: Day,
): NominationRefusal[] {
  const occurredOn = dayOf(new Date(record.occurredAt));
  const licence = person?.licence;
  return nominationRefusals({
    ownerId: ownerOf(vehicle)?.personId ?? '',
    callerId: by,
    record: {
      recordedBy: record.recordedBy,
      occurredOn,
      handled: record.status !== 'open',
      underObjection: isUnderObjection(record),
      vehicleClasses: classesForPlate(record.plateKind as PlateKind),
    },
    driver: {
      personId: person?.personId ?? '',
      realNameVerified: person?.verified ?? false,
      ...(licence
        ? {
            licenceThen: {
              firstLicensedOn: licence.firstLicensedOn,
              usable: licence.standing === 'normal' && licence.validUntil >= occurredOn,
              classes: licence.classes,
            },
          }
        : {}),
    },
    nominations: namingsOn(record, on),
    pausedForCheck: vehicle?.pausedOn !== undefined || driver?.pausedOn !== undefined,
  });
}

const withNamings = (
  record: ViolationRecord,
  namings: readonly DriverNaming[],
  step?: RecordStep,
): ViolationRecord => ({
  ...record,
  version: record.version + 1,
  namings,
  steps: step ? [...record.steps, step] : record.steps,
});

const earlier = (one: Day | undefined, other: Day): Day => (one !== undefined && one < other ? one : other);

/** A driver is asked whether he drove; he answers within seven days, or it goes back to the owner. */
export function driverNamed({ record, driver: known }: NamingFiles, asked: Holder, at: Date): NamedFiles {
  const { personId, provider, maskedName } = asked;
  const offeredOn = dayOf(at);
  const naming = { driverId: personId, provider, maskedDriver: maskedName, state: 'offered' as const, offeredOn };
  const driver = known ?? emptyDriver(personId);
  const until = answerBy(offeredOn);
  return {
    record: withNamings(record, [...namingsOn(record, offeredOn), naming], {
      at: at.toISOString(),
      what: 'driver_named',
    }),
    driver: {
      ...driver,
      version: driver.version + 1,
      named: [...driver.named.filter((one) => one !== record.recordId), record.recordId],
      namedUntil: earlier(driver.namedUntil, until),
    },
    events: [
      { type: 'violations.driver_named', data: { ...violationTold(record), personId, provider, answerBy: until } },
    ],
  };
}

/** What an end of an offer tells its owner. */
const answers = { accept: 'accepted', decline: 'declined', lapse: 'lapsed' } as const;
const stepsOf = {
  accept: 'driver_accepted',
  decline: 'driver_declined',
  lapse: undefined,
  withdraw: undefined,
} as const;

/** Whoever did not end the offer himself hears of its end. */
function namingTold(
  record: ViolationRecord,
  { driverId, provider }: DriverNaming,
  owner: Holder | undefined,
  act: NominationAct,
): NewEvent[] {
  const told = violationTold(record);
  if (act === 'withdraw')
    return [{ type: 'violations.naming_withdrawn', data: { ...told, personId: driverId, provider } }];
  if (!owner) return [];
  const { personId, provider: ownersApp } = owner;
  const data = { ...told, personId, provider: ownersApp, answer: answers[act] };
  return [{ type: 'violations.nomination_answered', data }];
}

/**
 * An offer ends: the driver says that he drove or that he did not, the owner takes it back, or its time is over. Whoever
 * did not accept, the record is the owner's again. Refused where nobody is asked any more.
 */
export function endNaming(
  { record, vehicle, driver: known }: NamingFiles,
  driverId: PersonId,
  act: NominationAct,
  at: Date,
): Result<NamedFiles, 'violations.naming_ended'> {
  const namings = act === 'lapse' ? record.namings : namingsOn(record, dayOf(at));
  const naming = namings.find((one) => one.driverId === driverId && one.state === 'offered');
  const state = naming && nominationTransitions[naming.state][act];
  if (!naming || !state) return refuse('violations.naming_ended');
  const what = stepsOf[act];
  const driver = known ?? emptyDriver(driverId);
  // What he accepted stays with him until it is handled: with his account the record goes back to its owner.
  const named = act === 'accept' ? driver.named : driver.named.filter((one) => one !== record.recordId);
  const { namedUntil: _until, ...unnamed } = driver;
  const owner = ownerOf(vehicle);
  return accept({
    record: withNamings(
      record,
      namings.map((one) => (one === naming ? { ...one, state, answeredAt: at.toISOString() } : one)),
      what && { at: at.toISOString(), what },
    ),
    driver: { ...(named.length > 0 ? driver : unnamed), version: driver.version + 1, named },
    events: namingTold(record, naming, owner, act),
  });
}

/** A named driver is gone for good: asked or agreed, the record is its owner's again, who hears of it. */
export function namingLapsed(
  { record, vehicle }: Pick<NamingFiles, 'record' | 'vehicle'>,
  driverId: PersonId,
  at: Date,
): Pick<NamedFiles, 'record' | 'events'> | undefined {
  const naming = liveNaming(record);
  if (record.status !== 'open' || naming?.driverId !== driverId) return undefined;
  const answeredAt = at.toISOString();
  const namings = record.namings.map((one) =>
    one === naming ? { ...one, state: 'lapsed' as const, answeredAt } : one,
  );
  return { record: withNamings(record, namings), events: namingTold(record, naming, ownerOf(vehicle), 'lapse') };
}
