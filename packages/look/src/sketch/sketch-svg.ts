import type { Sketch } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { sketchSide } from '@yilu/contracts/sketch-parts';
import { type Inks, inksOf } from '../diagrams/inks.js';
import { side } from '../diagrams/roads.js';
import { circle, document, line, path, place, polygon, rect } from '../diagrams/svg.js';
import { contactMark, type Look, vehicle } from '../diagrams/vehicles.js';
import type { Locale } from '../locale.js';
import type { Scheme } from '../tokens.js';
import { colour } from '../tokens.js';
import { sketchRoadTemplates } from './roads.js';
import { sketchAlt } from './sketch-alt.js';

type Drawn = Sketch['vehicles'][number];

/** Fifths of the pictures' unit: every coordinate of a sketch has one decimal there, so nothing is ever rounded. */
const units = (value: number): number => value / (sketchSide / side);

const looks: { readonly [K in Drawn['kind']]: { readonly look: Look; readonly half: number } } = {
  car: { look: 'car', half: 24 },
  truck: { look: 'truck', half: 30 },
  bus: { look: 'truck', half: 30 },
  trailer: { look: 'truck', half: 30 },
  special: { look: 'works', half: 28 },
  motorcycle: { look: 'bike', half: 19 },
  bicycle: { look: 'bike', half: 19 },
  e_bike: { look: 'bike', half: 19 },
  tricycle: { look: 'bike', half: 19 },
  wheelchair: { look: 'bike', half: 19 },
};

const bodies = (scheme: Scheme): { readonly [R in PartyRole]: string } => ({
  a: colour('carA', scheme),
  b: colour('carB', scheme),
  c: colour('ok', scheme),
  d: scheme === 'light' ? '#6941C6' : '#B692F6',
});

const letters: { readonly [R in PartyRole]: string } = {
  a: 'M-4.5 6L0 -6L4.5 6M-2.8 2H2.8',
  b: 'M-3.5 -6V6H1A3 3 0 0 0 1 0H-3.5H0.5A3 3 0 0 0 0.5 -6Z',
  c: 'M4 -4A6 6 0 1 0 4 4',
  d: 'M-4 -6V6H-1A6 6 0 0 0 -1 -6Z',
};

/** Which way it moved, ahead of its bumper: part of the turned drawing, so that no angle is ever computed. */
function arrow({ movement, kind }: Drawn, ink: string, halo: string): string {
  if (movement === 'still') return '';
  const { half } = looks[kind];
  const from = half + 3;
  const tip = from + 17;
  const shaft = (width: number, paint: string) =>
    line([0, -from], [0, -tip + 7], { colour: paint, width, cap: 'round' });
  const head = (grow: number, paint: string) =>
    polygon(
      [
        [-6 - grow, -tip + 9 + grow],
        [0, -tip - grow],
        [6 + grow, -tip + 9 + grow],
      ],
      paint,
    );
  const drawn = shaft(8, halo) + head(2, halo) + shaft(4, ink) + head(0, ink);
  return movement === 'backward' ? place(0, 0, 180, 1, drawn) : drawn;
}

function drawVehicle(one: Drawn, inks: Inks, body: string): string {
  const { kind, role, x, y, angle } = one;
  const at = [units(x), units(y)] as const;
  const badge = circle(0, 0, 9.5, inks.halo) + path(letters[role], { colour: body, width: 2.6 });
  return (
    place(at[0], at[1], angle, 1, arrow(one, body, inks.halo)) +
    vehicle({ at, facing: angle, look: looks[kind].look }, body, inks) +
    place(at[0], at[1], 0, 1, badge)
  );
}

/** Where north lies: a needle in the corner. */
const compass = (north: number, { ink, signFace, sign }: Inks): string =>
  circle(172, 20, 16, signFace) +
  place(
    172,
    20,
    north,
    1,
    polygon(
      [
        [-5, 3],
        [0, -13],
        [5, 3],
      ],
      sign,
    ) + path('M-3.5 12V5L3.5 12V5', { colour: ink === '#101828' ? ink : '#101828', width: 1.8 }),
  );

export interface SketchOptions {
  readonly scheme: Scheme;
  readonly locale: Locale;
}

/**
 * A sketch as SVG, 192 units square: the road, each vehicle with its party's letter, the movement, the point of contact
 * and north. The same sketch is the same bytes, in whatever order its vehicles were placed.
 */
export function sketchSvg(sketch: Sketch, { scheme, locale }: SketchOptions): string {
  const inks = inksOf(scheme, 'a');
  const paint = bodies(scheme);
  const vehicles = [...sketch.vehicles].sort((one, other) => (one.role < other.role ? -1 : 1));
  const { contact } = sketch;
  return document(
    side,
    side,
    sketchAlt(sketch, locale),
    [
      rect(0, 0, side, side, inks.ground),
      ...sketchRoadTemplates[sketch.road].draw.map((draw) => draw(inks)),
      ...vehicles.map((one) => drawVehicle(one, inks, paint[one.role])),
      contact ? contactMark([units(contact.x), units(contact.y)], inks) : '',
      compass(sketch.north, inks),
    ].join(''),
  );
}
