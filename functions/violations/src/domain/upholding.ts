import type { NewEvent, PersonId } from '@yilu/contracts';
import { erasedRecord, recordErased, withoutErased } from './erasure.js';
import type { Decision, Defence, DriverFile, VehicleFile, ViolationRecord } from './files.js';
import { revokeDecision } from './revocation.js';
import { clocksResumed } from './stopped-clocks.js';

/** Everything around a defence that an answer may change. */
export interface CaseAround {
  readonly records: readonly ViolationRecord[];
  readonly decisions: readonly Decision[];
  readonly drivers: readonly DriverFile[];
  readonly vehicle: VehicleFile | undefined;
}

export interface CaseAfter {
  readonly records: readonly ViolationRecord[];
  readonly decisions: readonly Decision[];
  readonly drivers: readonly DriverFile[];
  readonly vehicles: readonly VehicleFile[];
  readonly events: readonly NewEvent[];
}

export const answeredStep = (at: Date) => ({ at: at.toISOString(), what: 'defence_answered' as const });

/** What one record's erasure leads to, on top of what those before it in the case changed already. */
function eraseOne(
  after: CaseAfter,
  record: ViolationRecord,
  { around, defence, reason, at }: { around: CaseAround; defence: Defence; reason: string; at: Date },
): CaseAfter {
  const vehicle = after.vehicles[0];
  const decision = around.decisions.find(
    ({ recordId, standing }) => recordId === record.recordId && standing !== 'revoked',
  );
  const driver = after.drivers.find(({ personId }) => personId === decision?.personId);
  const revoked = decision && revokeDecision({ record, decision, vehicle, driver }, reason, at);
  const answered: ViolationRecord = {
    ...(revoked?.record ?? record),
    ...clocksResumed(record, at),
    version: record.version + 1,
    defence: { defenceId: defence.defenceId, state: defence.state },
  };
  const withStep = { ...answered, steps: [...answered.steps, answeredStep(at)] };
  const left = revoked?.vehicle ?? vehicle;
  const others = after.drivers.filter(({ personId }) => personId !== revoked?.driver.personId);
  return {
    records: [...after.records, erasedRecord(withStep, { by: defence.answer?.by.officerId ?? '', reason, at })],
    decisions: revoked ? [...after.decisions, revoked.decision] : after.decisions,
    drivers: revoked ? [...others, revoked.driver] : after.drivers,
    vehicles: left ? [withoutErased(left, record)] : [],
    events: [...after.events, ...(revoked?.events ?? []), recordErased(record, around.vehicle, { reason, at })],
  };
}

/** Each file once, with the next version of what was read, however many records of the case touched it. */
const raised = <F extends { readonly version: number }>(files: readonly F[], read: (file: F) => F | undefined): F[] =>
  files.map((file) => ({ ...file, version: (read(file)?.version ?? 0) + 1 }));

/**
 * Clears every record of a case whose defence was upheld: erased with the verification itself, so within the three
 * working days (D157 art 22), its decision revoked, its points and its place among earlier records gone.
 */
export function clearedCase(around: CaseAround, defence: Defence, reason: string, at: Date): CaseAfter {
  const nothing: CaseAfter = {
    records: [],
    decisions: [],
    drivers: around.drivers,
    vehicles: around.vehicle ? [around.vehicle] : [],
    events: [],
  };
  const after = around.records.reduce((sum, record) => eraseOne(sum, record, { around, defence, reason, at }), nothing);
  const driverRead = (id: PersonId) => around.drivers.find(({ personId }) => personId === id);
  const touched = after.drivers.filter((driver) => !around.drivers.includes(driver));
  return {
    ...after,
    drivers: raised(touched, ({ personId }) => driverRead(personId)),
    vehicles: raised(after.vehicles, () => around.vehicle),
  };
}
