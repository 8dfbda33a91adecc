import type { DecisionNumber, NewEvent } from '@yilu/contracts';
import type { PointsEvent } from '@yilu/law/violations/points-events';
import { type DecidedFiles, decidedFiles, emptyDriver, emptyVehicle, violationTold } from './decided-files.js';
import type { Decision, DriverFile, PersonFile, VehicleFile, ViolationRecord } from './files.js';
import { type DecisionMarks, newDecision, type ToDecide } from './make-decision.js';
import { withoutPrior } from './priors.js';

/** What a decision's end touches: the driver and the decision are those of `record.decision`. */
export interface RevokingFiles {
  readonly record: ViolationRecord;
  readonly decision: Decision;
  readonly vehicle?: VehicleFile | undefined;
  readonly driver?: DriverFile | undefined;
}

export interface RevokedFiles {
  readonly record: ViolationRecord;
  readonly decision: Decision;
  readonly vehicle: VehicleFile;
  readonly driver: DriverFile;
  readonly events: readonly NewEvent[];
}

const withoutRecord = <F extends VehicleFile | DriverFile>(file: F, { recordId }: Decision): F => ({
  ...file,
  version: file.version + 1,
  priors: withoutPrior(file.priors, recordId),
  taken: file.taken.filter((one) => one.recordId !== recordId),
});

/**
 * Takes a decision back with all that came of it (D163 art 16; APL art 48): its points, its place among earlier
 * records, what was watched for it; whoever holds the money hears of it. Every file comes with its next version; what
 * becomes of the record itself, erased or decided anew, is for the caller to say.
 */
export function revokeDecision(
  files: RevokingFiles,
  reason: string,
  at: Date,
  replacedBy?: DecisionNumber,
): RevokedFiles {
  const { record, decision } = files;
  const { number, ledgerId = number, personId, provider, obligationId } = decision;
  const revokedAt = at.toISOString();
  const event: PointsEvent = { id: `${number}:revoked`, at: revokedAt, kind: 'revoked', decisionId: ledgerId };
  const driver = withoutRecord(files.driver ?? emptyDriver(personId), decision);
  const told = { number, reason, ...(obligationId ? { obligationId } : {}), ...(replacedBy ? { replacedBy } : {}) };
  return {
    record: { ...record, version: record.version + 1, steps: [...record.steps, { at: revokedAt, what: 'revoked' }] },
    decision: {
      ...decision,
      version: decision.version + 1,
      standing: 'revoked',
      revoked: { at: revokedAt, reason },
      ...(replacedBy ? { replacedBy } : {}),
    },
    vehicle: withoutRecord(files.vehicle ?? emptyVehicle(record), decision),
    driver: decision.outcome === 'no_penalty' ? driver : { ...driver, points: [...driver.points, event] },
    events: [{ type: 'violations.decision_revoked', data: { ...violationTold(record), personId, provider, ...told } }],
  };
}

/** A new decision in the place of another. */
export interface ChangeTo extends Pick<ToDecide, 'ruling' | 'unit' | 'city' | 'at'> {
  readonly person: PersonFile;
  readonly officers: Decision['officers'];
  readonly reason: string;
}

export interface ChangedFiles extends DecidedFiles {
  /** The decision that was taken back. */
  readonly revoked: Decision;
}

const standsConsent = (decision: Decision, driver: DriverFile | undefined) =>
  driver?.consent ? driver.consent.withdrawnAt === undefined : decision.consentAt !== undefined;

/**
 * Puts a milder decision by officers in the place of another: whatever was paid goes back, the new sum is owed under
 * the new number, and the points change under the first one. Every file comes with its next version.
 */
export function changeDecision(files: RevokingFiles, to: ChangeTo, marks: DecisionMarks): ChangedFiles {
  const { record, decision } = files;
  const { ruling, unit, city, at, person, officers, reason } = to;
  const revoked = revokeDecision(files, reason, at, marks.number);
  const electronic = standsConsent(decision, files.driver);
  const { provider } = decision;
  const fresh = newDecision(
    { record, person, provider, ruling, unit, city, at, electronic, officers, insteadOf: decision },
    marks,
  );
  const { vehicle, driver } = revoked;
  // The points are changed under their first number, not taken back and given anew.
  const kept = { ...driver, points: files.driver?.points ?? [] };
  const next = decidedFiles({ record: revoked.record, person, vehicle, driver: kept }, fresh, ruling, city);
  return {
    ...next,
    record: { ...next.record, version: revoked.record.version },
    vehicle: { ...next.vehicle, version: vehicle.version },
    driver: { ...next.driver, version: driver.version },
    revoked: revoked.decision,
    events: [...revoked.events, ...next.events],
  };
}
