import type { DeskAct } from '@yilu/contracts';
import type { DeskOfficer } from './desk-officer.js';
import { mustBeSupervisor } from './desk-officer.js';
import type { Report } from './files.js';
import { isOpen, isPending, mayBecome } from './report-states.js';

const from = (status: Report['status'], to: Report['status']) => status === 'submitted' || mayBecome(status, to);

/** Whether an act fits the state that a report is in. */
const fits: { readonly [A in DeskAct]: (report: Report) => boolean } = {
  accept: ({ status }) => mayBecome(status, 'accepted'),
  reject: ({ status }) => mayBecome(status, 'rejected'),
  join: ({ status }) => mayBecome(status, 'duplicate'),
  dispatch: ({ status }) => from(status, 'dispatched'),
  acknowledge: ({ status, assignment }) => status === 'dispatched' && !assignment?.seenAt,
  return: ({ status, returnedBy }) => mayBecome(status, 'returned') && returnedBy.length === 0,
  schedule: ({ status }) => from(status, 'in_progress'),
  extend: ({ status }) => mayBecome(status, 'extended'),
  complete: ({ status }) => isPending(status),
  reply: ({ status }) => mayBecome(status, 'replied'),
  move: ({ status }) => isOpen(status),
  change_service: ({ status }) => isPending(status),
  moderate: () => true,
  // Whoever has an account says so himself.
  reopen: (report) => mayBecome(report.status, 'reopened') && report.reporter === undefined,
};

/** What a unit's own people may do with what lies with them; all else is the desk's. */
export const unitActs = [
  'acknowledge',
  'return',
  'schedule',
  'extend',
  'complete',
] as const satisfies readonly DeskAct[];

/** What an officer who may act at all may do with a report now. */
export function actsOf(report: Report, officer: DeskOfficer): readonly DeskAct[] {
  const mayHandle = officer.isSupervisor || !mustBeSupervisor(report);
  const own: readonly DeskAct[] = officer.onlyOf === undefined ? (Object.keys(fits) as DeskAct[]) : unitActs;
  return own.filter((act) => fits[act](report) && (mayHandle || act === 'moderate'));
}
