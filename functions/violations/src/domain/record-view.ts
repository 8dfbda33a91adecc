import type { PersonId, RecordDevice, RecordView } from '@yilu/contracts';
import { type Day, dayOf } from '@yilu/kernel/day';
import { extensionUntil } from '@yilu/law/violations/camera-clocks';
import { answerBy } from '@yilu/law/violations/nomination';
import { unitOf } from '../city/units.js';
import { blocksFor, blockText, grounded, liveNaming } from './blocks.js';
import { certificateOn, holdsOn } from './certificate.js';
import { consentsToService } from './consent.js';
import { isPending } from './defence-state.js';
import type { Device, DriverFile, DriverNaming, PersonFile, VehicleFile, ViolationRecord } from './files.js';
import { recordSummary } from './record-summary.js';
import { articlesOf, fineRangeOf } from './row-facts.js';
import { type CityLaw, priorsNamed, rulingFor } from './ruling.js';
import { isHisToContest, mayDefend } from './standing.js';

export interface RecordFiles {
  readonly record: ViolationRecord;
  readonly person: PersonFile;
  readonly relation: RecordView['relation'];
  readonly vehicle?: VehicleFile | undefined;
  readonly driver?: DriverFile | undefined;
  readonly device?: Device | undefined;
}

export interface Seeing extends CityLaw {
  readonly today: Day;
  readonly viewUrl: (key: string) => string;
}

/** A device with its certificate, held against the day of the record (APL art 41). */
export function deviceOn(device: Device, occurredOn: Day): RecordDevice {
  const { deviceId, kind, publishedOn } = device;
  const held = certificateOn(device, occurredOn);
  return {
    deviceId,
    kind,
    certificate: held.certificate,
    validUntil: held.validUntil,
    expired: !holdsOn(held, occurredOn),
    ...(publishedOn ? { publishedOn } : {}),
  };
}

/** What an open record comes to if this person handles it today, and everything that keeps him from it. */
function handlingOf({ record, person, vehicle, driver }: RecordFiles, seeing: Seeing) {
  const today = seeing.today;
  if (record.status !== 'open') return { blocked: [] };
  const ruled = rulingFor({ record, vehicle, driver }, seeing, today);
  const blocked = blocksFor({ record, person, driver }, ruled, today).map(blockText);
  if (!ruled.ok) return { blocked };
  const { outcome, fen, points, ruleId, reason, education } = ruled.value;
  const ruling: RecordView['ruling'] = {
    outcome,
    fen,
    points,
    ruleId,
    reason: grounded(reason),
    ...(education ? { education: { zh: education.zh, en: education.en } } : {}),
    priors: priorsNamed(ruled.value),
  };
  return { blocked, ruling };
}

const lastAnswer = (naming: DriverNaming): Day => answerBy(naming.offeredOn);
/** An offer that nobody answered in time goes back to the owner by itself. */
const stateOn = (naming: DriverNaming, today: Day): DriverNaming['state'] =>
  naming.state === 'offered' && lastAnswer(naming) < today ? 'lapsed' : naming.state;

/** The latest naming, for the owner and for whoever is named in it. */
function nominationOf({ record, person, relation }: RecordFiles, today: Day): RecordView['nomination'] {
  const naming = record.namings.at(-1);
  if (!naming || (relation !== 'owner' && naming.driverId !== person.personId)) return undefined;
  return { state: stateOn(naming, today), maskedDriver: naming.maskedDriver, answerBy: lastAnswer(naming) };
}

const driversOf = ({ relation, vehicle }: RecordFiles, today: Day): RecordView['drivers'] =>
  relation === 'owner'
    ? (vehicle?.holders ?? [])
        .filter((one) => one.relation === 'driver' && (one.until === undefined || one.until >= today))
        .map(({ personId, maskedName }) => ({ driverId: personId, maskedName }))
    : [];

/** What the caller may do with the record now; each act looks again by itself. */
function mayDo(files: RecordFiles, blocked: readonly unknown[], today: Day): RecordView['may'] {
  const { record, person, relation, vehicle } = files;
  const live = liveNaming(record);
  const isOpen = record.status === 'open';
  const isContested = isPending(record.defence?.state);
  const isAsked = live?.state === 'offered' && live.driverId === person.personId && lastAnswer(live) >= today;
  const isFree = !live || stateOn(live, today) === 'lapsed';
  return {
    handle: isOpen && blocked.length === 0,
    nominate: isOpen && relation === 'owner' && !isContested && isFree && vehicle?.pausedOn === undefined,
    answerNomination: isOpen && isAsked,
    defend: mayDefend(record) && isHisToContest(record, relation, person.personId),
    extend: isOpen && !isContested && !record.extended && (record.handleBy?.on ?? '') >= today,
  };
}

/** A record whole, as one who stands in this relation to it sees it. Throws for one that was never audited. */
export function recordView(files: RecordFiles, seeing: Seeing, personId: PersonId): RecordView {
  const { record, relation, driver, device } = files;
  const { today, viewUrl, city } = seeing;
  const { audited, publishedAt, verifyCode, measured, location, code, handleBy } = record;
  const unit = unitOf(city, record.unitId);
  if (!audited || !publishedAt || !verifyCode || !unit) throw new Error(`Record ${record.recordId} is not whole`);
  const { blocked, ruling } = handlingOf(files, seeing);
  const nomination = nominationOf(files, today);
  return {
    ...recordSummary(record, personId, city),
    vehicleKind: record.vehicleKind,
    ...(location ? { location } : {}),
    photos: record.photos.map(({ photoId, key, sha256, takenAt }) => ({
      photoId,
      url: viewUrl(key),
      sha256,
      ...(takenAt ? { takenAt } : {}),
    })),
    ...(measured ? { measured } : {}),
    ...(code ? { code } : {}),
    articles: articlesOf(record.key),
    ...(fineRangeOf(record.key) ? { fineRange: fineRangeOf(record.key) } : {}),
    unit: { zh: unit.zh, en: unit.en, phone: unit.phone },
    ...(device ? { device: deviceOn(device, dayOf(new Date(record.occurredAt))) } : {}),
    audited: { at: audited.at, badge: audited.badge },
    publishedAt,
    verifyCode,
    ...(handleBy && record.status === 'open' && !record.extended
      ? { extendableUntil: extensionUntil(handleBy.on) }
      : {}),
    extended: record.extended,
    ...(ruling ? { ruling } : {}),
    blocked,
    may: mayDo(files, blocked, today),
    relation,
    drivers: driversOf(files, today),
    ...(nomination ? { nomination } : {}),
    electronicService: consentsToService(driver),
    timeline: [...record.steps].sort((one, other) => one.at.localeCompare(other.at)),
  };
}
