import type { PartyRole } from '@yilu/contracts/constants';
import type { Scheme } from '../tokens.js';
import { type Draw, inksOf } from './inks.js';
import { side } from './roads.js';
import { document, type Point, rect } from './svg.js';
import { contactMark, type Placement, trail, vehicle } from './vehicles.js';

/** One form of accident: a road, two vehicles at the moment of contact, and what else tells it apart. */
export interface Scene {
  readonly road: readonly Draw[];
  readonly mover: Placement;
  readonly other: Placement;
  readonly contact: Point;
  /** Signs, lights, obstacles: drawn above the road and below the two vehicles. */
  readonly around?: readonly Draw[];
  /** What must not be covered by a vehicle. */
  readonly above?: readonly Draw[];
  /** Alternative text; `{mover}` and `{other}` are the two vehicles. */
  readonly zh: string;
  readonly en: string;
}

export interface PictureOptions {
  readonly scheme: Scheme;
  /** Whose car did what the picture names; left out, the cars carry no letter. */
  readonly mover?: PartyRole;
}

/** A scene as SVG, the same text for the same input. */
export function drawScene(scene: Scene, title: string, { scheme, mover }: PictureOptions): string {
  const inks = inksOf(scheme, mover ?? 'a');
  const other = mover === undefined ? undefined : mover === 'a' ? 'b' : 'a';
  const layers = [
    rect(0, 0, side, side, inks.ground),
    ...scene.road.map((draw) => draw(inks)),
    ...(scene.around ?? []).map((draw) => draw(inks)),
    trail(scene.other, inks.other, inks.halo),
    trail(scene.mover, inks.mover, inks.halo),
    vehicle(scene.other, inks.other, inks, other),
    vehicle(scene.mover, inks.mover, inks, mover),
    ...(scene.above ?? []).map((draw) => draw(inks)),
    contactMark(scene.contact, inks),
  ];
  return document(side, side, title, layers.join(''));
}
