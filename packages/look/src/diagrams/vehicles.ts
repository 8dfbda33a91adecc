import type { PartyRole } from '@yilu/contracts/constants';
import type { Draw, Inks } from './inks.js';
import { circle, line, n, type Point, path, place, polygon, rect } from './svg.js';

export type Look = 'car' | 'truck' | 'bike' | 'emergency' | 'works';

export interface Placement {
  readonly at: Point;
  /** Degrees clockwise, 0 faces up. */
  readonly facing: number;
  /** Points that the movement came through, oldest first; left out for one that stood still. */
  readonly from?: readonly Point[];
  readonly backwards?: boolean;
  /** A dashed trail: moved without being driven. */
  readonly rolling?: boolean;
  readonly look?: Look;
  readonly scale?: number;
  readonly door?: 'front' | 'rear';
}

const rad = Math.PI / 180;
const half = { car: 24, truck: 30, bike: 19, emergency: 26, works: 28 } as const satisfies Record<Look, number>;

const carBody = (body: string, { glass, halo }: Inks, length: number): string =>
  [
    rect(-15, -length - 2, 30, 2 * length + 4, halo, 11),
    rect(-13, -length, 26, 2 * length, body, 9),
    polygon(
      [
        [-9, -length + 12],
        [9, -length + 12],
        [7.5, -length + 20],
        [-7.5, -length + 20],
      ],
      glass,
    ),
    polygon(
      [
        [-7, length - 10],
        [7, length - 10],
        [8, length - 5],
        [-8, length - 5],
      ],
      glass,
    ),
    rect(-10.5, -length + 2.5, 6, 3.5, glass, 1.5),
    rect(4.5, -length + 2.5, 6, 3.5, glass, 1.5),
  ].join('');

const bike = (body: string, { glass, halo }: Inks): string =>
  [
    path('M0 -17V17M-10 -9H10', { colour: halo, width: 11 }),
    path('M0 -17V17', { colour: body, width: 7 }),
    path('M-10 -9H10', { colour: body, width: 5 }),
    circle(0, 3, 9, halo),
    circle(0, 3, 7.5, body),
    circle(0, 3, 3, glass),
  ].join('');

/** What a vehicle carries on its roof; the party's letter takes the place of its emblem. */
const roof = (look: Look, inks: Inks, lettered: boolean): string => {
  if (look === 'truck') return rect(-10, -6, 20, 32, inks.glass, 2);
  if (look === 'emergency') {
    const emblem = lettered ? '' : path('M0 9V17M-4 13H4', { colour: inks.glass, width: 3 });
    return (
      rect(-12, -6, 24, 11, inks.glass, 3) +
      rect(-10, -4, 10, 7, inks.sign, 2) +
      rect(0, -4, 10, 7, inks.brand, 2) +
      emblem
    );
  }
  if (look === 'works') {
    const chevrons = 'M-7 2L0 -3L7 2M-7 11L0 6L7 11';
    return rect(-11, -6, 22, 24, inks.amber, 2) + (lettered ? '' : path(chevrons, { colour: '#101828', width: 3 }));
  }
  return '';
};

const letters = {
  a: 'M-4.5 6L0 -6L4.5 6M-2.8 2H2.8',
  b: 'M-3.5 -6V6H1A3 3 0 0 0 1 0H-3.5H0.5A3 3 0 0 0 0.5 -6Z',
  c: 'M4 -4A5 6 0 1 0 4 4',
  d: 'M-3.5 -6V6H-0.5A6 6 0 0 0 -0.5 -6Z',
} as const satisfies Record<PartyRole, string>;

/** A vehicle with its party's letter, when it has one; the letter stays upright whichever way the vehicle faces. */
export function vehicle(placement: Placement, body: string, inks: Inks, letter?: PartyRole): string {
  const { at, facing, look = 'car', scale = 1, door } = placement;
  const shape =
    look === 'bike' ? bike(body, inks) : carBody(body, inks, half[look]) + roof(look, inks, letter !== undefined);
  const y = door === 'front' ? -9 : 6;
  const leaf = (colour: string, width: number): string => line([-13, y], [-44, y + 8], { colour, width, cap: 'round' });
  const doors = door ? leaf(inks.halo, 8) + leaf(body, 5) : '';
  const mark = letter && look !== 'bike' ? roofLetter(placement, letter, body, inks) : '';
  return place(at[0], at[1], facing, scale, doors + shape) + mark;
}

function roofLetter(placement: Placement, letter: PartyRole, body: string, { glass }: Inks): string {
  const { at, facing, look = 'car', scale = 1 } = placement;
  // Behind the windscreen, and on a truck in the middle of its load.
  const back = (look === 'truck' || look === 'emergency' ? 11 : 5.5) * scale;
  const x = at[0] - back * Math.sin(facing * rad);
  const y = at[1] + back * Math.cos(facing * rad);
  const colour = look === 'truck' ? body : look === 'works' ? '#101828' : glass;
  return place(x, y, 0, scale, path(letters[letter], { colour, width: 2.6 }));
}

/** Another road user who only explains the picture. */
export const bystander =
  (at: Point, facing: number, scale = 1): Draw =>
  (inks) =>
    place(at[0], at[1], facing, scale, carBody(inks.bystander, { ...inks, glass: inks.bystanderGlass }, half.car));

/** The movement that led here, as an arrow that ends at the bumper it pushes. */
export function trail(
  { at, facing, from, backwards, rolling, look = 'car', scale = 1 }: Placement,
  colour: string,
  halo: string,
): string {
  if (!from || from.length === 0) return '';
  const sign = backwards ? 1 : -1;
  const reach = half[look] * scale + 4;
  const tip: Point = [at[0] + sign * reach * Math.sin(facing * rad), at[1] - sign * reach * Math.cos(facing * rad)];
  const heading = (backwards ? facing + 180 : facing) * rad;
  const ahead: Point = [Math.sin(heading), -Math.cos(heading)];
  const base: Point = [tip[0] - 15 * ahead[0], tip[1] - 15 * ahead[1]];
  const side = (by: number): Point => [base[0] - by * ahead[1], base[1] + by * ahead[0]];
  const [start, ...controls] = from as readonly [Point, ...Point[]];
  // The last stretch runs straight into the arrow's head, so that a turn reads as a turn and never as a kink.
  const [dx, dy] = [base[0] - start[0], base[1] - start[1]];
  const along = dx * ahead[0] + dy * ahead[1];
  const aside = Math.abs(dx * ahead[1] - dy * ahead[0]);
  const straight = controls.length === 0 && aside < 24 && along > 0;
  const origin: Point = straight ? [base[0] - along * ahead[0], base[1] - along * ahead[1]] : start;
  const run = Math.min(18, 0.3 * Math.hypot(dx, dy));
  const into: Point = [base[0] - run * ahead[0], base[1] - run * ahead[1]];
  const [first = origin, second = into] = controls;
  const course = [first, second, base].map(([x, y]) => `${n(x)} ${n(y)}`).join(' ');
  const d = `M${n(origin[0])} ${n(origin[1])}${straight ? `L${n(base[0])} ${n(base[1])}` : `C${course}`}`;
  const dash = rolling ? '3 9' : undefined;
  return [
    path(d, { colour: halo, width: 11 }),
    path(`M${[side(11), tip, side(-11)].map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, { colour: halo, width: 5 }),
    path(d, dash ? { colour, width: 6, dash } : { colour, width: 6 }),
    polygon([side(11), tip, side(-11)], colour),
  ].join('');
}

/** Where the vehicles touched. */
export function contactMark([x, y]: Point, { contact, halo }: Inks): string {
  const points = (outer: number, inner: number): Point[] =>
    Array.from({ length: 16 }, (_, at): Point => {
      const radius = at % 2 === 0 ? outer : inner;
      return [x + radius * Math.sin((at * Math.PI) / 8), y - radius * Math.cos((at * Math.PI) / 8)];
    });
  return polygon(points(17, 9.5), halo) + polygon(points(13.5, 6.5), contact) + circle(x, y, 2.6, halo);
}
