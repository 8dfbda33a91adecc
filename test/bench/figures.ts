export interface Figure {
  readonly suite: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ratio' | 'kB' | 'ms' | 'trips' | 'units' | 'count' | 'per_second';
  /** Highest value that is still good; none for a figure that is only told. */
  readonly goal?: number;
}

const decimals = { ratio: 2, kB: 1, ms: 2, trips: 0, units: 1, count: 0, per_second: 0 } as const;
const marks: Partial<Record<Figure['unit'], string>> = { ratio: '×', count: '', per_second: '/s' };
const shown = ({ value, unit }: Figure) => `${value.toFixed(decimals[unit])} ${marks[unit] ?? unit}`;

export const meetsGoal = ({ value, goal }: Figure) => goal === undefined || value <= goal;

function goalOf(figure: Figure): string {
  if (figure.goal === undefined) return '';
  return `${meetsGoal(figure) ? 'within' : 'OVER'} ${shown({ ...figure, value: figure.goal })}`;
}

/** A table for people, then one JSON line per figure for machines. */
export function printFigures(title: string, figures: readonly Figure[]) {
  const rows = figures.map((figure) => [figure.name, shown(figure), goalOf(figure)]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const [name = '', value = '', goal = ''] of rows)
    console.log(`  ${name.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${goal}`.trimEnd());
  for (const { value, ...figure } of figures)
    console.log(JSON.stringify({ ...figure, value: Number(value.toFixed(4)) }));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = Number.NaN, high = Number.NaN] =
    sorted.length % 2 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return (low + high) / 2;
}
