import type { StaffTipPage } from '@yilu/contracts';
import { ningboTips } from '@yilu/law/feedback/tip-rules';

export type TipRow = StaffTipPage['items'][number];

/** Reports that may tell of one event, or of the same act again within a day. */
export interface TipGroup {
  readonly plate: string | undefined;
  readonly tips: readonly TipRow[];
}

const nearMs = ningboTips.sameActHours * 3_600_000;

/** Whether two reports of a list are looked at side by side: the same plate within the hours in which an act counts once. */
const belongTogether = (one: TipRow, other: TipRow): boolean =>
  one.plate !== undefined &&
  one.plate === other.plate &&
  Math.abs(Date.parse(one.occurredAt) - Date.parse(other.occurredAt)) <= nearMs;

/** The list in its own order, each report with those of the same car near in time; a chain of them is one group. */
export function tipGroups(tips: readonly TipRow[]): readonly TipGroup[] {
  const groups: { plate: string | undefined; tips: TipRow[] }[] = [];
  for (const tip of tips) {
    const known = groups.filter((group) => group.tips.some((one) => belongTogether(one, tip)));
    const [first, ...rest] = known;
    if (!first) groups.push({ plate: tip.plate, tips: [tip] });
    else {
      // One that lies between two groups joins them.
      first.tips.push(...rest.flatMap((group) => group.tips), tip);
      for (const group of rest) groups.splice(groups.indexOf(group), 1);
    }
  }
  return groups;
}

/** Minutes between the first and the last of a group. */
export function minutesApart({ tips }: TipGroup): number {
  const times = tips.map(({ occurredAt }) => Date.parse(occurredAt));
  return Math.round((Math.max(...times) - Math.min(...times)) / 60_000);
}
