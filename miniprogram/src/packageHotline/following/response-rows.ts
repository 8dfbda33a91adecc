import type { ResponseRow, Words, WorkingDaysTaken } from '@yilu/contracts';

export interface UnitRows {
  readonly unit: Words;
  readonly rows: readonly ResponseRow[];
}

/** The rows of each unit together, in the order in which the units come. */
export function byUnit(rows: readonly ResponseRow[]): readonly UnitRows[] {
  const units = new Map<string, ResponseRow[]>();
  for (const row of rows) units.set(row.unit.zh, [...(units.get(row.unit.zh) ?? []), row]);
  return [...units.values()].flatMap((own) => (own[0] ? [{ unit: own[0].unit, rows: own }] : []));
}

type Said = 'taken' | 'taken_alike' | 'same_day' | 'within';
type Say = (key: `following.response.${Said}`, values?: Readonly<Record<string, string | number>>) => string;

/** Half of them within so many working days, nine in ten within so many; undefined where none was counted. */
export function takenWords(say: Say, { median, ninetyPercent }: WorkingDaysTaken): string | undefined {
  if (median === undefined || ninetyPercent === undefined) return undefined;
  const words = (days: number) =>
    days === 0 ? say('following.response.same_day') : say('following.response.within', { days });
  const most = words(ninetyPercent);
  if (median === ninetyPercent) return say('following.response.taken_alike', { most });
  return say('following.response.taken', { median: words(median), most });
}
