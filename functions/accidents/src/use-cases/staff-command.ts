import type { AccessLogEntry, CaseChanged, CaseId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Staff } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Accident } from '../domain/accident.js';
import type { Step } from '../domain/lifecycle.js';
import type { Judge } from '../domain/officer.js';
import type { CaseStore } from '../ports.js';
import { written } from './outcome.js';

export interface StaffCommand {
  readonly command: Command;
  readonly staff: Staff;
  readonly caseId: CaseId;
}

export const judgeOf = ({ id, name, badge, unit }: Staff): Judge => ({ officerId: id, name, badge, unit });

/** One line of the access log: who looked at or did what, when, and why where a reason is due. */
export const accessEntry = (
  { id, name }: Staff,
  act: AccessLogEntry['act'],
  at: Date,
  more: Pick<AccessLogEntry, 'caseId' | 'reason'> = {},
): AccessLogEntry => ({ at: at.toISOString(), officerId: id, officerName: name, act, ...more });

/** An officer's act on a case; its line of the access log lies in the same transaction. */
export const actOnCase = <R extends string>(
  { cases, now }: { cases: CaseStore; now: () => Date },
  { command, staff, caseId }: StaffCommand,
  act: AccessLogEntry['act'],
  change: (accident: Accident, at: Date) => Result<Step, R>,
): Promise<Result<CaseChanged, R | 'accident.not_found' | CommandRefusal>> =>
  cases.perform<CaseChanged, R | 'accident.not_found'>(command, { caseId }, ({ accident }) => {
    if (!accident) return refuse('accident.not_found' as const);
    const at = now();
    const step = change(accident, at);
    if (!step.ok) return step;
    return accept({ ...written(step.value), accessLog: accessEntry(staff, act, at, { caseId }) });
  });
