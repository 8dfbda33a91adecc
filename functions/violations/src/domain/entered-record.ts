import type { VehicleKind } from '@yilu/contracts';
import type { RecordRow } from '@yilu/contracts/violation-files';
import { dayOf } from '@yilu/kernel/day';
import { plateKinds, plate as readPlate } from '@yilu/kernel/plates';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import {
  type Catalogue,
  catalogueOn,
  type VehicleKind as LawVehicleKind,
  situationOf,
} from '@yilu/law/violations/catalogue';
import type { CodeDictionary } from '@yilu/law/violations/code-dictionary';
import { meaningOf } from '@yilu/law/violations/code-lookup';
import { fineInRange } from '@yilu/law/violations/fine-range';
import { violationOf } from '@yilu/law/violations/table';
import type { Violation } from '@yilu/law/violations/table-row';
import { unitOf } from '../city/units.js';
import type { Hold, RecordStep, ViolationRecord } from './files.js';
import type { RowFault } from './row-faults.js';

/** What rows are held against. */
export interface RowContext {
  readonly city: string;
  readonly catalogues: readonly Catalogue[];
  readonly dictionaries: readonly CodeDictionary[];
  readonly batchId: string;
  readonly now: Date;
}

const firstDay = '2004-01-01';
const tenDigits = 1_000_000_000;
/** 无号牌, 假号牌, 无法识别: no vehicle stands behind these, so nobody can be told. */
const nobodysKinds = ['41', '42', '44'];
const photoName = /^[0-9A-Za-z][0-9A-Za-z._-]{0,79}\.(?:jpe?g|png|webp)$/;

const fault = (code: RowFault['code'], of?: string | number) =>
  refuse<RowFault>({ code, ...(of === undefined ? {} : { of: String(of) }) });

function lawKindOf(vehicleKind: VehicleKind, use: RecordRow['use']): LawVehicleKind {
  if (vehicleKind === 'car') return use === 'private' ? 'small_car_non_commercial' : 'small_car_commercial';
  if (vehicleKind === 'bus') return 'coach';
  return vehicleKind === 'truck' || vehicleKind === 'motorcycle' ? vehicleKind : 'other_motor';
}

interface Act {
  readonly row: Violation;
  readonly holds: readonly Hold[];
}

/** The violation of a row: by its key, or by a code as far as that can be trusted. */
function actOf({ key, code }: RecordRow, on: string, { dictionaries }: RowContext): Result<Act, RowFault> {
  if (key) {
    const row = violationOf(key);
    return row ? accept({ row, holds: [] }) : fault('row.unknown_act', key);
  }
  if (!code) return fault('row.no_act');
  const meaning = meaningOf(code, on, dictionaries);
  if (meaning.kind === 'unknown') return fault('row.unknown_code', code);
  if (meaning.kind === 'unverified') return fault('row.unverified_code', code);
  if (meaning.kind === 'ambiguous' || (meaning.kind === 'evidence_only' && !meaning.inEra))
    return fault('row.ambiguous_code', code);
  const row = violationOf(meaning.kind === 'listed' ? meaning.key : meaning.candidates[0].key);
  if (!row) return fault('row.unknown_act', code);
  if (meaning.kind === 'listed') return accept({ row, holds: [] });
  // An old table names this row; that it still holds is for an officer to say.
  const hold: Hold = {
    reason: 'row_unclear',
    zh: `只有代码 ${code}，旧代码表指向“${row.zh}”，需民警核实。`,
    en: `Only code ${code} is given. An old table says "${row.en}", which an officer has to confirm.`,
  };
  return accept({ row, holds: [hold] });
}

function fineFault({ fineFen }: RecordRow, row: Violation): Result<undefined, RowFault> {
  if (fineFen === undefined) return accept(undefined);
  if (!Number.isInteger(fineFen) || fineFen < 0) return fault('row.fine_negative', fineFen);
  if (fineFen >= tenDigits) return fault('row.fine_absurd', fineFen);
  const lawful = fineFen === 0 ? row.warningAllowed : fineInRange(row, fineFen).ok;
  return lawful ? accept(undefined) : fault('row.fine_out_of_range', fineFen);
}

type Place = Pick<ViolationRecord, 'location'>;
function placeOf({ lat, lng }: RecordRow): Result<Place, RowFault> {
  if (lat === undefined && lng === undefined) return accept({});
  if (lat === undefined || lng === undefined) return fault('row.place', `${lat ?? ''}, ${lng ?? ''}`);
  const inChina = lat >= 3.8 && lat <= 53.6 && lng >= 73.4 && lng <= 135.1;
  return inChina ? accept({ location: { lat, lng } }) : fault('row.place', `${lat}, ${lng}`);
}

type Measured = Pick<ViolationRecord, 'measured'>;
function measuredOf({
  measuredValue: value,
  measuredLimit: limit,
  measuredUnit: unit,
}: RecordRow): Result<Measured, RowFault> {
  if (value === undefined && limit === undefined && unit === undefined) return accept({});
  if (value === undefined || limit === undefined || unit === undefined) return fault('row.measured');
  return accept({ measured: { value, limit, unit } });
}

type Audited = Pick<ViolationRecord, 'audited'>;
function auditedOf({ auditedBy: badge, auditedAt }: RecordRow, occurredAt: Date, now: Date): Result<Audited, RowFault> {
  if (badge === undefined && auditedAt === undefined) return accept({});
  if (badge === undefined || auditedAt === undefined) return fault('row.audit');
  const at = new Date(auditedAt);
  if (at < occurredAt || at > now) return fault('row.audit');
  return accept({ audited: { at: at.toISOString(), by: badge, badge } });
}

const photosOf = ({ photos }: RecordRow): ViolationRecord['photos'] =>
  photos.map(({ name, sha256, takenAt }) => ({
    photoId: name,
    key: `violations/records/${name}`,
    sha256,
    ...(takenAt ? { takenAt: new Date(takenAt).toISOString() } : {}),
  }));

const factsOf = ({ slight, inTheWay, accident, jam }: RecordRow): ViolationRecord['facts'] => ({
  ...(slight === undefined ? {} : { slight }),
  ...(inTheWay === undefined ? {} : { inTheWay }),
  ...(accident === undefined ? {} : { accident }),
  ...(jam === undefined ? {} : { jam }),
});

function seenOf({ seenMakeAndColour: makeAndColour, seenColour: colour }: RecordRow): Pick<ViolationRecord, 'seen'> {
  if (!makeAndColour && !colour) return {};
  return { seen: { ...(makeAndColour ? { makeAndColour } : {}), ...(colour ? { colour } : {}) } };
}

function situationFault({ situationId }: RecordRow, { key }: Violation, on: string, { city, catalogues }: RowContext) {
  if (!situationId || situationId === key) return undefined;
  const catalogue = catalogueOn(catalogues, city, on);
  const situation = catalogue && situationOf(catalogue, situationId);
  return situation?.key === key ? undefined : fault('row.unknown_situation', situationId);
}

/**
 * The record that a row makes: entered, and open to nobody before an officer and the checks have looked at it. The
 * owner's phone is not in it: it is sealed first.
 */
export function enteredRecord(
  row: RecordRow,
  { number, rowHash }: { readonly number: number; readonly rowHash: string },
  context: RowContext,
): Result<ViolationRecord, RowFault> {
  const { city, now, batchId } = context;
  const plate = readPlate(row.plate);
  if (!plate.ok) return fault('row.plate', row.plate);
  if (!Object.hasOwn(plateKinds, row.plateKind) || nobodysKinds.includes(row.plateKind))
    return fault('row.plate_kind', row.plateKind);
  const occurredAt = new Date(row.occurredAt);
  const on = dayOf(occurredAt);
  if (on < firstDay) return fault('row.too_old', on);
  if (occurredAt > now) return fault('row.in_future', row.occurredAt);
  const act = actOf(row, on, context);
  if (!act.ok) return act;
  const fine = fineFault(row, act.value.row);
  if (!fine.ok) return fine;
  const unknownSituation = situationFault(row, act.value.row, on, context);
  if (unknownSituation) return unknownSituation;
  if (!unitOf(city, row.unitId)) return fault('row.unit', row.unitId);
  const badPhoto = row.photos.find(({ name }) => !photoName.test(name));
  if (badPhoto) return fault('row.photo', badPhoto.name);
  const [place, measured, audited] = [placeOf(row), measuredOf(row), auditedOf(row, occurredAt, now)];
  if (!place.ok) return place;
  if (!measured.ok) return measured;
  if (!audited.ok) return audited;

  const enteredAt = now.toISOString();
  const steps: RecordStep[] = [
    { at: occurredAt.toISOString(), what: 'captured' },
    ...(audited.value.audited ? [{ at: audited.value.audited.at, what: 'audited' as const }] : []),
    { at: enteredAt, what: 'entered' },
  ];
  return accept({
    recordId: row.recordId,
    version: 1,
    status: 'entered',
    plate: plate.value.plate,
    plateKind: row.plateKind,
    vehicleKind: row.vehicleKind,
    lawKind: lawKindOf(row.vehicleKind, row.use),
    occurredAt: occurredAt.toISOString(),
    place: row.place,
    area: row.area,
    ...place.value,
    key: act.value.row.key,
    ...(row.situationId ? { situationId: row.situationId } : {}),
    ...(row.code ? { code: row.code } : {}),
    recordedBy: row.recordedBy,
    ...measured.value,
    facts: factsOf(row),
    unitId: row.unitId,
    ...(row.deviceId ? { deviceId: row.deviceId } : {}),
    ...seenOf(row),
    photos: photosOf(row),
    batchId,
    row: number,
    rowHash,
    enteredAt,
    holds: act.value.holds,
    ...audited.value,
    noticed: 0,
    extended: false,
    namings: [],
    pastDefences: [],
    steps,
  });
}
