import type { RulingOutcome, ViolationStatistics } from '@yilu/contracts';
import { addDays, type Day } from '@yilu/kernel/day';
import { circumstances } from '@yilu/law/violations/objection-grounds';
import { actOf } from './row-facts.js';

/** What is counted: acts by key and area, decisions by outcome, defences by circumstance. */
export type Counted =
  | { readonly what: 'act'; readonly key: string; readonly area: string }
  | { readonly what: 'outcome'; readonly outcome: RulingOutcome }
  | { readonly what: 'filed' | 'answered' | 'upheld'; readonly circumstance: string };
/** One more or one fewer in the week that begins on this Monday. */
export type Tally = Counted & { readonly monday: Day; readonly change: 1 | -1 };
/** The counts of one week. */
export interface WeekFigures {
  readonly monday: Day;
  readonly cells: readonly (Counted & { readonly count: number })[];
}
type Cell = WeekFigures['cells'][number];

/** Figures are counted and told by whole weeks: of ranges that overlap nobody can take one day off the other. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));

type Of<K extends Counted['what']> = Extract<Cell, { what: K }>;
const cellsOf = <K extends Counted['what']>(week: WeekFigures, what: K): Of<K>[] =>
  week.cells.filter((cell): cell is Of<K> => cell.what === what && cell.count > 0);

const sum = (cells: readonly { readonly count: number }[]) => cells.reduce((all, { count }) => all + count, 0);

/**
 * A week's acts that may be told, and how many are left out. What is left out is told as one number: where that would
 * be small, or one cell's alone, the next smallest cells join it; where nothing is left to join, it is not told at all.
 */
export function tellableActs(week: WeekFigures, threshold: number): { told: Of<'act'>[]; suppressed: number } {
  const told = cellsOf(week, 'act').sort((one, other) => one.count - other.count);
  const hidden: Of<'act'>[] = [];
  const isEnough = () => hidden.length === 0 || (hidden.length > 1 && sum(hidden) >= threshold);
  while (told.length > 0 && ((told[0]?.count ?? 0) < threshold || !isEnough())) hidden.push(...told.splice(0, 1));
  return { told, suppressed: isEnough() ? sum(hidden) : 0 };
}

/** Outcomes of a week that are not too few; nothing tells what the rest would be, for no sum of all is told. */
const tellableOutcomes = (week: WeekFigures, threshold: number) =>
  cellsOf(week, 'outcome').filter(({ count }) => count >= threshold);

interface DefenceCell {
  readonly circumstance: string;
  readonly filed: number;
  readonly upheld: number;
}

/** Defences of a week by circumstance; left out where those filed, upheld or not upheld are too few to be told apart. */
function tellableDefences(week: WeekFigures, threshold: number): DefenceCell[] {
  const upheld = new Map(cellsOf(week, 'upheld').map(({ circumstance, count }) => [circumstance, count]));
  return cellsOf(week, 'filed')
    .map(({ circumstance, count }) => ({ circumstance, filed: count, upheld: upheld.get(circumstance) ?? 0 }))
    .filter(({ filed, upheld: won }) => filed >= threshold && (won === 0 || won >= threshold));
}

/** Adds up rows that are of the same kind, in the order in which each came first. */
function added<T>(rows: readonly T[], idOf: (row: T) => string, add: (one: T, other: T) => T): T[] {
  const sums = new Map<string, T>();
  for (const row of rows) {
    const known = sums.get(idOf(row));
    sums.set(idOf(row), known === undefined ? row : add(known, row));
  }
  return [...sums.values()];
}

export interface Range {
  readonly from: Day;
  readonly to: Day;
  readonly threshold: number;
}

/**
 * What the public is told of some weeks. Whatever is too small in a week counts in no sum, so that the difference of
 * two answers is never a small group either.
 */
export function publishedFigures(weeks: readonly WeekFigures[], { from, to, threshold }: Range): ViolationStatistics {
  const byWeek = weeks.map((week) => tellableActs(week, threshold));
  const acts = added(
    byWeek.flatMap(({ told }) => told),
    ({ key, area }) => `${key}\n${area}`,
    (one, other) => ({ ...one, count: one.count + other.count }),
  );
  const outcomes = added(
    weeks.flatMap((week) => tellableOutcomes(week, threshold)),
    ({ outcome }) => outcome,
    (one, other) => ({ ...one, count: one.count + other.count }),
  );
  const defences = added(
    weeks.flatMap((week) => tellableDefences(week, threshold)),
    ({ circumstance }) => circumstance,
    (one, other) => ({ ...one, filed: one.filed + other.filed, upheld: one.upheld + other.upheld }),
  );
  return {
    from,
    to,
    threshold,
    acts: acts
      .sort((one, other) => other.count - one.count)
      .map(({ key, area, count }) => ({ key, act: { zh: actOf(key).zh, en: actOf(key).en }, area, count })),
    outcomes: outcomes.map(({ outcome, count }) => ({ outcome, count })),
    defences: defences.map((row) => ({ ...row, text: textOf(row.circumstance) })),
    suppressed: byWeek.reduce((all, { suppressed }) => all + suppressed, 0),
  };
}

const texts: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = circumstances;
function textOf(circumstance: string): { zh: string; en: string } {
  const { zh, en } = texts[circumstance] ?? { zh: circumstance, en: circumstance };
  return { zh, en };
}
