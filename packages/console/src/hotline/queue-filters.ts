import type { DeskReportItem, ReportStatus } from '@yilu/contracts';

export const stages = ['all', 'new', 'accepted', 'returned', 'reopened', 'to_reply'] as const;
/** Why a report lies with the desk. */
export type Stage = (typeof stages)[number];

const stageOfStatus: { readonly [S in ReportStatus]?: Exclude<Stage, 'all'> } = {
  submitted: 'new',
  accepted: 'accepted',
  returned: 'returned',
  reopened: 'reopened',
  done: 'to_reply',
};

type Staged = Pick<DeskReportItem, 'status' | 'suggestedUnitId'>;

/** Those of a stage, and of the unit that they would go to first; an empty unit means any. */
export const filtered = <T extends Staged>(items: readonly T[], stage: Stage, unitId: string): readonly T[] =>
  items.filter(
    (item) =>
      (stage === 'all' || stageOfStatus[item.status] === stage) && (unitId === '' || item.suggestedUnitId === unitId),
  );

/** To which units reports would go first, and how many to each, the most at the head. */
export function suggestedUnits(items: readonly Pick<DeskReportItem, 'suggestedUnitId'>[]) {
  const counts = new Map<string, number>();
  for (const { suggestedUnitId } of items)
    if (suggestedUnitId) counts.set(suggestedUnitId, (counts.get(suggestedUnitId) ?? 0) + 1);
  return [...counts].map(([unitId, count]) => ({ unitId, count })).sort((one, other) => other.count - one.count);
}

/** Given to its unit, which has not looked at it. */
export const isNewToUnit = ({ status, seenAt }: Pick<DeskReportItem, 'status' | 'seenAt'>): boolean =>
  status === 'dispatched' && seenAt === undefined;

/** Lists over all units of what is late, or was not looked at for a day. */
export const lateQueues = ['overdue', 'escalated', 'unseen'] as const;
export type LateQueue = (typeof lateQueues)[number];
