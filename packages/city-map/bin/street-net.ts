import type { Town } from './ningbo/places.js';
import { angleBetween, chance, fromSegment, type Metres, toMetres } from './plane.js';

/** What no street of a net may run over, and roads beside which no second one runs. */
export interface Obstacles {
  readonly blocks: (at: Metres) => boolean;
  readonly named: readonly (readonly Metres[])[];
}

export interface Street {
  readonly kind: 'street' | 'lane';
  readonly line: readonly Metres[];
}

const shift = 0.16;
/** So many pieces of a street are not there: no city is a chessboard. */
const missing = 0.09;
const besideMetres = 80;
const besideAngle = 0.6;

/** Whether a piece of street runs along a named road. */
function isBeside(from: Metres, to: Metres, named: Obstacles['named']): boolean {
  const middle: Metres = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const way = Math.atan2(to[1] - from[1], to[0] - from[0]);
  return named.some((line) =>
    line.slice(1).some((end, at) => {
      const begin = line[at] ?? end;
      const { away, way: other } = fromSegment(middle, begin, end);
      return away < besideMetres && angleBetween(way, other) < besideAngle;
    }),
  );
}

/** Points along a piece close enough together that no river is jumped over. */
const between = (from: Metres, to: Metres): Metres[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])]);

/** The streets of a town: a net whose corners are each a little off, with pieces left out, the same at every run. */
export function streetNet(town: Town, seed: number, { blocks, named }: Obstacles): Street[] {
  const [originX, originY] = toMetres(town.middle);
  const turn = (town.turned * Math.PI) / 180;
  const columns = Math.floor(town.halfWidth / town.spacing);
  const rows = Math.floor(town.halfHeight / town.spacing);
  const corner = (i: number, j: number): Metres => {
    const x = (i + shift * (chance(seed, i, j) - 0.5)) * town.spacing;
    const y = (j + shift * (chance(seed + 1, i, j) - 0.5)) * town.spacing;
    return [originX + x * Math.cos(turn) - y * Math.sin(turn), originY + x * Math.sin(turn) + y * Math.cos(turn)];
  };
  const streets: Street[] = [];
  const walk = (along: 'row' | 'column', fixed: number, reach: number) => {
    const kind = fixed % 3 === 0 ? 'street' : 'lane';
    const at = (step: number) => (along === 'row' ? corner(step, fixed) : corner(fixed, step));
    let line: Metres[] = [];
    const end = () => {
      if (line.length > 1) streets.push({ kind, line });
      line = [];
    };
    for (let step = -reach; step < reach; step++) {
      const [from, to] = [at(step), at(step + 1)];
      const gone = chance(seed + (along === 'row' ? 2 : 3), fixed, step) < missing;
      if (gone || between(from, to).some(blocks) || isBeside(from, to, named)) end();
      else line.push(...(line.length === 0 ? [from, to] : [to]));
    }
    end();
  };
  for (let j = -rows; j <= rows; j++) walk('row', j, columns);
  for (let i = -columns; i <= columns; i++) walk('column', i, rows);
  return streets;
}
