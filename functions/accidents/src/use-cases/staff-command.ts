import type { CaseChanged, CaseId, NewEvent } from '@yilu/contracts';
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

/** What an officer does or looks at here, by the name under which auditors read it. */
export type OfficerAct =
  | 'queue_listed'
  | 'case_read'
  | 'sealed_opened'
  | 'originals_opened'
  | 'witnesses_opened'
  | 'evidence_exported'
  | 'question_asked'
  | 'case_determined'
  | 'case_assigned'
  | 'review_forwarded'
  | 'service_recorded'
  | 'injury_read'
  | 'injury_recorded'
  | 'injury_taken_over'
  | 'alerts_listed'
  | 'alert_read'
  | 'alert_closed';

/** Word to the audit log: who looked at or did what, and why where a reason is due. */
export const actedOn = ({ id, name }: Staff, act: OfficerAct, subject?: string, reason?: string): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'accidents',
    officerId: id,
    officerName: name,
    act,
    ...(subject === undefined ? {} : { subject }),
    ...(reason === undefined ? {} : { reason }),
  },
});

/** An officer's act on a case; its word to the audit log lies in the same transaction. */
export const actOnCase = <R extends string>(
  { cases, now }: { cases: CaseStore; now: () => Date },
  { command, staff, caseId }: StaffCommand,
  act: OfficerAct,
  change: (accident: Accident, at: Date) => Result<Step, R>,
): Promise<Result<CaseChanged, R | 'accident.not_found' | CommandRefusal>> =>
  cases.perform<CaseChanged, R | 'accident.not_found'>(command, { caseId }, ({ accident }) => {
    if (!accident) return refuse('accident.not_found' as const);
    const at = now();
    const step = change(accident, at);
    if (!step.ok) return step;
    const outcome = written(step.value);
    return accept({ ...outcome, events: [...outcome.events, actedOn(staff, act, caseId)] });
  });
