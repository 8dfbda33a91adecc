import type { UnitId } from '@yilu/contracts';
import type { Report } from './files.js';
import { queueOf } from './report-states.js';

/** An officer as the desk sees him: at the desk, or one of a single unit's own people. */
export interface DeskOfficer {
  readonly officerId: string;
  readonly name: string;
  /** He sees nothing but what lies with this unit; the desk's people see everything. */
  readonly onlyOf?: UnitId;
  readonly isSupervisor: boolean;
  /** An auditor: he looks whether all goes well, for which nobody's words or pictures are needed. */
  readonly isAuditor?: boolean;
}

/** Whether he may see it: a stranger's report is answered like one that does not exist. */
export const maySee = ({ onlyOf }: DeskOfficer, { assignment }: Report): boolean =>
  onlyOf === undefined || assignment?.unitId === onlyOf;

/** What was reopened twice is handled by a supervisor alone. */
export const mustBeSupervisor = (report: Report): boolean => queueOf(report) === 'supervisor';
