import type { SessionDraft } from '@yilu/contracts';
import { fault, type Neighbour, type PlanFault } from './plan-context.js';

/** Rows whose number another row before them has, or a session of another plan. */
export function sameNumbers(sessions: readonly SessionDraft[], neighbours: readonly Neighbour[]): PlanFault[] {
  const found: PlanFault[] = [];
  const rowOf = new Map<string, number>();
  sessions.forEach(({ sessionId }, row) => {
    const before = rowOf.get(sessionId);
    if (before === undefined) rowOf.set(sessionId, row);
    else
      found.push(
        fault(
          `sessions.${row}.sessionId`,
          `与第 ${before + 1} 行的场次编号相同。`,
          `Row ${before + 1} has this number.`,
        ),
      );
  });
  const ids = new Map(neighbours.map((one) => [one.sessionId, one]));
  sessions.forEach(({ sessionId }, row) => {
    const other = ids.get(sessionId);
    if (other)
      found.push(
        fault(
          `sessions.${row}.sessionId`,
          `计划 ${other.planId} 已有这个场次编号。`,
          `Plan ${other.planId} has a session of this number.`,
        ),
      );
  });
  return found;
}

interface Slot {
  readonly hall: string;
  readonly from: number;
  readonly until: number;
  /** None for a session of another plan. */
  readonly row?: number;
  readonly zh: string;
  readonly en: string;
}

const slotOf = (
  { siteId, subject, startsAt, endsAt }: Omit<Neighbour, 'planId'>,
  names: Pick<Slot, 'row' | 'zh' | 'en'>,
): Slot => ({ hall: `${siteId} ${subject}`, from: Date.parse(startsAt), until: Date.parse(endsAt), ...names });

/** Rows that run in a hall together with another exam of the kind, of this plan or another one. */
export function overlaps(sessions: readonly SessionDraft[], neighbours: readonly Neighbour[]): PlanFault[] {
  const slots = [
    ...neighbours.map((one) =>
      slotOf(one, {
        zh: `计划 ${one.planId} 的场次 ${one.sessionId} `,
        en: `session ${one.sessionId} of ${one.planId}`,
      }),
    ),
    ...sessions.map((one, row) => slotOf(one, { row, zh: `第 ${row + 1} 行`, en: `row ${row + 1}` })),
  ].sort((one, other) => one.from - other.from);
  const halls = new Map<string, Slot>();
  const found: PlanFault[] = [];
  for (const slot of slots) {
    const busy = halls.get(slot.hall);
    const [late, early] = slot.row === undefined ? [busy, slot] : [slot, busy];
    if (busy && slot.from < busy.until && late?.row !== undefined && early)
      found.push(
        fault(
          `sessions.${late.row}.startsAt`,
          `与${early.zh}同一考场、同一科目的场次时间重叠。`,
          `Overlaps ${early.en}: same site and subject.`,
        ),
      );
    if (!busy || slot.until > busy.until) halls.set(slot.hall, slot);
  }
  return found;
}
