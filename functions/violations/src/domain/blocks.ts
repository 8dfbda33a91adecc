import type { Grounded } from '@yilu/contracts';
import type { Result } from '@yilu/kernel';
import { type Day, dayOf } from '@yilu/kernel/day';
import type { PlateKind } from '@yilu/kernel/plates';
import type { MeasureId } from '@yilu/law/violations/measures';
import { answerBy } from '@yilu/law/violations/nomination';
import { pointsOn } from '@yilu/law/violations/points-ledger';
import type { IntendedPenalty } from '@yilu/law/violations/procedure';
import type { Reason } from '@yilu/law/violations/procedure-reason';
import { type HandlerFacts, type LicenceStanding, selfServiceBlocked } from '@yilu/law/violations/self-service';
import { classesForPlate } from '@yilu/law/violations/self-service-classes';
import { violationOf } from '@yilu/law/violations/table';
import { type Block, blockTexts } from './block-texts.js';
import { isPending } from './defence-state.js';
import type { DriverFile, PersonFile, PlateRef, ViolationRecord } from './files.js';
import type { CaseRefusal, CaseRuling } from './ruling.js';
import { isTooLate } from './time-bar.js';

export interface HandlerFiles {
  readonly record: ViolationRecord;
  readonly person: PersonFile;
  readonly driver?: DriverFile | undefined;
}

const isSame = (one: PlateRef, other: PlateRef) => one.plate === other.plate && one.plateKind === other.plateKind;

/** The vehicle of a record as it stands in a person's garage today; a binding that has ended is none. */
export const heldVehicle = (person: PersonFile, plate: PlateRef, on: Day) =>
  person.vehicles.find((one) => isSame(one, plate) && (one.until === undefined || one.until >= on));

export const isUnderObjection = ({ defence }: ViolationRecord): boolean => isPending(defence?.state);

/** Whose turn the record is beside its owner's: the driver whom he named, asked or agreed. */
export const liveNaming = ({ namings }: ViolationRecord) =>
  namings.find(({ state }) => state === 'accepted') ?? namings.find(({ state }) => state === 'offered');

function tieOf({ record, person }: HandlerFiles, on: Day): HandlerFacts['vehicle'] {
  const naming = liveNaming(record);
  if (naming?.state === 'accepted' && naming.driverId === person.personId) return { tie: 'named' };
  const held = heldVehicle(person, record, on);
  if (!held) return { tie: 'none' };
  // A binding whose day nobody told of is as young as can be.
  return held.relation === 'owner' ? { tie: 'own' } : { tie: 'bound', boundOn: held.boundOn ?? on };
}

/** A driver's points on a day; nobody without a licence has any. */
export function ledgerOf({ person, driver }: Pick<HandlerFiles, 'person' | 'driver'>, on: Day) {
  const first = person.licence?.firstLicensedOn;
  if (first === undefined || on < first) return undefined;
  // What happened before it belongs to a licence that is gone, where the register corrected the day or gave a new one.
  const events = driver?.points.filter(({ at }) => dayOf(new Date(at)) >= first);
  return pointsOn(first, events ?? [], on);
}

function licenceOf({ licence }: PersonFile, ledger: ReturnType<typeof ledgerOf>, on: Day): HandlerFacts['licence'] {
  if (!licence) return undefined;
  const byPoints = ledger?.licence ?? 'normal';
  const own: LicenceStanding = licence.standing === 'normal' && licence.validUntil < on ? 'overdue' : licence.standing;
  return { standing: own === 'normal' ? byPoints : own, classes: licence.classes };
}

const touchesLicence: readonly MeasureId[] = [
  'may_revoke_licence',
  'take_licence',
  'suspend_licence_6_months',
  'revoke_licence',
];

/** What a row brings beside its fine; a lenient result of a grave row is an officer's all the same. */
function penaltyOf({ key }: ViolationRecord, fineFen: number): IntendedPenalty {
  const row = violationOf(key);
  const licence = row?.measures.some((measure) => touchesLicence.includes(measure));
  return {
    fineFen,
    ...(licence ? { licence: 'revocation' as const } : {}),
    ...(row?.procedure === 'general_and_detention' ? { custody: true } : {}),
  };
}

function lawBlocks(files: HandlerFiles, { fen, points }: CaseRuling, on: Day): readonly Block[] {
  const { record } = files;
  const row = violationOf(record.key);
  // Counted once: it walks every cycle since the first licence.
  const ledger = ledgerOf(files, on);
  const licence = licenceOf(files.person, ledger, on);
  return selfServiceBlocked(
    {
      recordedBy: record.recordedBy,
      occurredOn: dayOf(new Date(record.occurredAt)),
      penalty: penaltyOf(record, fen),
      ...(row?.procedure === 'general' || row?.onlineSelfService === false ? { procedure: 'general' } : {}),
      points,
      underObjection: isUnderObjection(record),
      vehicleClasses: classesForPlate(record.plateKind as PlateKind),
    },
    { sum: ledger?.sum ?? 0, ...(licence ? { licence } : {}), vehicle: tieOf(files, on) },
  );
}

function namingBlocks({ record, person }: HandlerFiles, on: Day): readonly Block[] {
  const naming = liveNaming(record);
  if (!naming || naming.driverId === person.personId) return [];
  // An offer that nobody answered in time has lapsed, whoever notes it when.
  if (naming.state === 'offered' && answerBy(naming.offeredOn) < on) return [];
  return [naming.state === 'accepted' ? 'driver_accepted' : 'driver_asked'];
}

/**
 * Everything that keeps this person from handling this record online on this day (D157 arts 52, 58), all at once; none
 * means that he may. What is no longer open is for its caller to see: that is no reason, but an end.
 */
export function blocksFor(files: HandlerFiles, ruling: Result<CaseRuling, CaseRefusal>, on: Day): readonly Block[] {
  const { person } = files;
  const byRow: CaseRuling | undefined = ruling.ok ? ruling.value : undefined;
  return [
    ...(person.verified ? [] : (['person_unverified'] as const)),
    ...(isTooLate(files.record) ? (['time_barred'] as const) : []),
    ...namingBlocks(files, on),
    ...(byRow ? lawBlocks(files, byRow, on) : []),
    ...(ruling.ok ? [] : [ruling.refusal]),
  ];
}

/** A reason of the law as it travels. */
export const grounded = ({ zh, en, basis, basisEn }: Reason): Grounded => ({
  zh,
  en,
  basis: { zh: basis, en: basisEn },
});

/** One block in words. */
export const blockText = (block: Block): Grounded => grounded(blockTexts[block]);
