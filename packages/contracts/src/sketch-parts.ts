import type { PartyRole } from './constants.js';

/** Words and measures of a sketch. Free of zod, so that a phone may draw with them. */

/** A sketch is a square of this many units a side; whole units alone, so that every engine draws the same bytes. */
export const sketchSide = 960;

export const sketchRoads = [
  'two_way',
  'two_lanes',
  'three_lanes',
  'narrow',
  't_junction',
  'crossroads',
  'crossroads_lights',
  'crossroads_give_way',
  'roundabout',
  'lane_ends',
  'ramp',
  'kerb_bays',
  'car_park',
  'zebra',
] as const;
export type SketchRoad = (typeof sketchRoads)[number];

/** What is drawn: the kinds of a garage and what is ridden without a motor. */
export const sketchVehicleKinds = [
  'car',
  'truck',
  'bus',
  'motorcycle',
  'trailer',
  'special',
  'bicycle',
  'e_bike',
  'tricycle',
  'wheelchair',
] as const;
export type SketchVehicleKind = (typeof sketchVehicleKinds)[number];

export const sketchMovements = ['still', 'forward', 'backward'] as const;
export type SketchMovement = (typeof sketchMovements)[number];

interface SketchLike {
  readonly road: SketchRoad;
  readonly north: number;
  readonly vehicles: readonly {
    readonly role: PartyRole;
    readonly kind: SketchVehicleKind;
    readonly x: number;
    readonly y: number;
    readonly angle: number;
    readonly movement: SketchMovement;
  }[];
  readonly contact?: { readonly x: number; readonly y: number } | undefined;
}

/** A sketch as one text: the same drawing is the same text, in whatever order its vehicles were placed. */
export const sketchText = ({ road, north, vehicles, contact }: SketchLike): string =>
  [
    'yilu.sketch.v1',
    road,
    north,
    ...[...vehicles]
      .sort((one, other) => (one.role < other.role ? -1 : 1))
      .map(({ role, kind, x, y, angle, movement }) => [role, kind, x, y, angle, movement].join(',')),
    contact ? `contact,${contact.x},${contact.y}` : 'no_contact',
  ].join('|');
