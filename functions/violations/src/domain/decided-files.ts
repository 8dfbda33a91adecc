import type { NewEvent, PersonId } from '@yilu/contracts';
import { type Day, dayOf, maskPlate } from '@yilu/kernel';
import type { TakenPoints } from '@yilu/law/violations/nomination-watch';
import type { PointsEvent } from '@yilu/law/violations/points-events';
import { ledgerOf } from './blocks.js';
import type {
  Decision,
  DriverFile,
  IssuedCode,
  PersonFile,
  PlateRef,
  RecordStep,
  VehicleFile,
  ViolationRecord,
} from './files.js';
import { watched } from './naming-watch.js';
import { priorOf, withPrior } from './priors.js';
import { actOf } from './row-facts.js';
import type { CaseRuling } from './ruling.js';

/** What lies together in one batch read and one transaction when a record is decided. */
export interface DecidingFiles {
  readonly record: ViolationRecord;
  readonly person: PersonFile;
  readonly vehicle?: VehicleFile | undefined;
  readonly driver?: DriverFile | undefined;
}

export interface DecidedFiles {
  readonly record: ViolationRecord;
  readonly vehicle: VehicleFile;
  readonly driver: DriverFile;
  readonly decision: Decision;
  readonly code: IssuedCode;
  readonly events: readonly NewEvent[];
}

export const emptyDriver = (personId: PersonId): DriverFile => ({
  personId,
  version: 0,
  points: [],
  priors: [],
  named: [],
  taken: [],
});

export const emptyVehicle = ({ plate, plateKind }: PlateRef): VehicleFile => ({
  plate,
  plateKind,
  version: 0,
  holders: [],
  priors: [],
  taken: [],
});

/** How an event names the violation that it is about. */
export function violationTold({ recordId, plate, key }: Pick<ViolationRecord, 'recordId' | 'plate' | 'key'>) {
  const { zh, en } = actOf(key);
  return { recordId, maskedPlate: maskPlate(plate), act: { zh, en } };
}

/**
 * What a decision does to the ledger. No penalty never stood against anybody; a changed decision keeps the day of the
 * first one, so that nobody's points move to a later cycle because he was right (D163 art 16).
 */
function pointsEventOf({ number, ledgerId, outcome, points, fen, decidedAt: at }: Decision): PointsEvent | undefined {
  if (ledgerId && outcome === 'no_penalty')
    return { id: `${number}:revoked`, at, kind: 'revoked', decisionId: ledgerId };
  if (outcome === 'no_penalty') return undefined;
  const sums = { penalty: outcome, points, fineFen: fen };
  return ledgerId
    ? { id: `${number}:changed`, at, kind: 'changed', decisionId: ledgerId, ...sums }
    : { id: `${number}:decided`, at, kind: 'decided', decisionId: number, ...sums };
}

function takenBy({ record, vehicle }: DecidingFiles, { personId, points, decidedAt }: Decision): TakenPoints[] {
  if (points === 0) return [];
  const vehicleId = `${record.plateKind}:${record.plate}`;
  const owner = vehicle?.holders.find(({ relation }) => relation === 'owner');
  // An owner without the app is somebody else all the same.
  const ownerId = owner?.personId ?? `owner:${vehicleId}`;
  return [
    { recordId: record.recordId, takenOn: dayOf(new Date(decidedAt)), driverId: personId, vehicleId, ownerId, points },
  ];
}

function recordDecided(record: ViolationRecord, decision: Decision): ViolationRecord {
  const { number, personId, outcome, fen, points, due, obligationId, decidedAt, service } = decision;
  const steps: readonly RecordStep[] = [
    { at: decidedAt, what: 'decided' },
    ...(service.electronicAt ? [{ at: service.electronicAt, what: 'served' } as const] : []),
  ];
  return {
    ...record,
    version: record.version + 1,
    // A warning leaves nothing to be done.
    status: outcome === 'fine' ? 'decided' : 'settled',
    decision: {
      number,
      personId,
      outcome,
      fen,
      points,
      ...(due ? { dueOn: due.on, dueProvisional: due.provisional } : {}),
      ...(obligationId ? { obligationId } : {}),
    },
    steps: [...record.steps, ...steps],
  };
}

function warned(
  person: PersonFile,
  { provider }: Decision,
  driver: DriverFile,
  event: PointsEvent | undefined,
  on: Day,
): NewEvent[] {
  const ledger = event && ledgerOf({ person, driver }, on);
  if (!ledger) return [];
  const { sum, history } = ledger;
  const warning = history.find(({ eventId }) => eventId === event.id)?.warning;
  return warning === undefined
    ? []
    : [{ type: 'violations.points_warned', data: { personId: person.personId, provider, sum, warning } }];
}

/** A decision as the world hears of it. */
function decisionMade(record: ViolationRecord, decision: Decision): NewEvent {
  const { personId, provider, number, outcome, fen, points, due, obligationId, service, verifyCode } = decision;
  return {
    type: 'violations.decision_made',
    data: {
      ...violationTold(record),
      personId,
      provider,
      number,
      outcome,
      fen,
      points,
      ...(due && obligationId ? { owed: { obligationId, dueOn: due.on, dueProvisional: due.provisional } } : {}),
      served: service.electronicAt ? 'electronic' : 'mail',
      verifyCode,
    },
  };
}

/**
 * Everything that a decision changes, in one transaction: the record, the driver's points, what stands against a later
 * first violation of vehicle and driver, the watch over points trading, and what the world is told.
 */
export function decidedFiles(
  files: DecidingFiles,
  decision: Decision,
  ruled: Pick<CaseRuling, 'outcome' | 'ruleId'>,
  city: string,
): DecidedFiles {
  const { record, person } = files;
  const on = dayOf(new Date(decision.decidedAt));
  const prior = priorOf(city, record, ruled);
  const taken = takenBy(files, decision);
  const vehicle = files.vehicle ?? emptyVehicle(record);
  const before = files.driver ?? emptyDriver(person.personId);
  const event = pointsEventOf(decision);
  const driver = watched(
    {
      ...before,
      version: before.version + 1,
      points: event ? [...before.points, event] : before.points,
      priors: withPrior(before.priors, prior),
      named: before.named.filter((recordId) => recordId !== record.recordId),
    },
    taken,
    on,
  );
  return {
    record: recordDecided(record, decision),
    vehicle: watched({ ...vehicle, version: vehicle.version + 1, priors: withPrior(vehicle.priors, prior) }, taken, on),
    driver,
    decision,
    code: { code: decision.verifyCode, version: 1, of: { kind: 'decision', number: decision.number } },
    events: [decisionMade(record, decision), ...warned(person, decision, driver, event, on)],
  };
}
