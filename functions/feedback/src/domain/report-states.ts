import type { ReportStatus, UnitId } from '@yilu/contracts';
import type { Report, Step } from './files.js';

/** Where a report may go from each of its states. */
export const transitions = {
  submitted: ['accepted', 'rejected', 'duplicate'],
  // That it is the same as another is often seen only when somebody stands before it.
  accepted: ['dispatched', 'in_progress', 'duplicate'],
  rejected: [],
  duplicate: [],
  dispatched: ['in_progress', 'returned'],
  returned: ['dispatched', 'in_progress'],
  in_progress: ['extended', 'done'],
  extended: ['extended', 'done'],
  done: ['replied'],
  // Its reporter says that it is so, or a week passes; or he says that it is not.
  replied: ['closed', 'reopened'],
  closed: ['reopened'],
  reopened: ['dispatched', 'in_progress'],
} as const satisfies Record<ReportStatus, readonly ReportStatus[]>;

export const mayBecome = (from: ReportStatus, to: ReportStatus): boolean =>
  (transitions[from] as readonly ReportStatus[]).includes(to);

const ended: readonly ReportStatus[] = ['rejected', 'duplicate', 'closed'];

/** Whether it is `open` for Open311 and on the map. */
export const isOpen = (status: ReportStatus): boolean => !ended.includes(status);

const worked: readonly ReportStatus[] = ['done', 'replied', ...ended];

/** Whether somebody still has to do something about the trouble itself: only then can it be late. */
export const isPending = (status: ReportStatus): boolean => !worked.includes(status);

/** Nobody may read endlessly long lives; whoever goes to and fro for ever loses his oldest steps. */
const stepsKept = 100;

/** The report in its next state and version, with a step that everybody may see. Throws where the table has no such way. */
export function moved(
  report: Report,
  to: ReportStatus,
  at: Date,
  step: Omit<Step, 'at' | 'status'> = {},
  patch: Partial<Report> = {},
): Report {
  if (!mayBecome(report.status, to)) throw new Error(`A report that is ${report.status} does not become ${to}`);
  const updatedAt = at.toISOString();
  const steps = [...report.steps, { at: updatedAt, status: to, ...step }].slice(-stepsKept);
  return { ...report, ...patch, status: to, steps, updatedAt, version: report.version + 1 };
}

/** Several states at one instant by one act, as one version; `step` and `patch` belong to the last of them. */
export function passed(
  report: Report,
  path: readonly ReportStatus[],
  at: Date,
  step: Omit<Step, 'at' | 'status'> = {},
  patch: Partial<Report> = {},
): Report {
  const last = path.length - 1;
  const walk = (from: Report, to: ReportStatus, place: number) =>
    place === last ? moved(from, to, at, step, patch) : moved(from, to, at);
  return { ...path.reduce(walk, report), version: report.version + 1 };
}

/**
 * In whose list it lies: the desk's, a unit's, the supervisor's, or `closing`, where it waits for its reporter's word.
 * What a unit has not looked at yet lies in a list of its own beside the unit's.
 */
export type Queue = UnitId | `${UnitId}.new` | 'desk' | 'supervisor' | 'closing';

export const unseenOf = (unitId: UnitId): Queue => `${unitId}.new`;

/** The list that a report lies in; undefined once it is ended. */
export function queueOf({ status, assignment, reopened }: Report): Queue | undefined {
  if (!isOpen(status)) return undefined;
  if (status === 'replied') return 'closing';
  // Told twice that it is repaired, and it is not: no longer a matter of the desk alone.
  if (status === 'reopened') return reopened > 1 ? 'supervisor' : 'desk';
  if (!assignment) return 'desk';
  if (status === 'dispatched') return assignment.seenAt ? assignment.unitId : unseenOf(assignment.unitId);
  return status === 'in_progress' || status === 'extended' ? assignment.unitId : 'desk';
}

const never = '9999-12-31';

/**
 * By what its list is sorted: the day on which it is expected, once it is done the day on which its answer is, or the
 * instant at which it closes by itself.
 */
export function dueOf({ status, expectedOn, answerBy, survey }: Report): string {
  if (status === 'replied') return survey?.until ?? never;
  return (status === 'done' ? answerBy : undefined) ?? expectedOn ?? never;
}
