import type { Sketch } from '@yilu/contracts';
import { type PartyRole, partyRoles } from '@yilu/contracts/constants';
import { type SketchRoad, type SketchVehicleKind, sketchSide } from '@yilu/contracts/sketch-parts';
import { side } from '../diagrams/roads.js';
import { sceneOf } from '../diagrams/shape-diagram.js';
import type { Point } from '../diagrams/svg.js';
import type { Placement } from '../diagrams/vehicles.js';
import { sketchSlots } from './slots.js';

/** The road that a form of accident happens on; whatever stands in no list happens on three lanes. */
const roadShapes: { readonly [R in SketchRoad]?: string } = {
  two_way: 'A08 A09 A10 A22 A23 A26 A28 A29 A42',
  two_lanes: 'A04 A05 A06 A07 A24 A25 A30 A38 A40 A44 A46',
  narrow: 'A27 A39',
  crossroads: 'A13 A15 A16',
  crossroads_lights: 'A11 A12 A14 A19 A20',
  crossroads_give_way: 'A17',
  roundabout: 'A18',
  lane_ends: 'A31',
  ramp: 'A35 A36',
  kerb_bays: 'A34',
  zebra: 'A43',
};

const roadFor = (shape: string): SketchRoad =>
  (Object.keys(roadShapes) as SketchRoad[]).find((road) => roadShapes[road]?.includes(shape)) ?? 'three_lanes';

const whole = (value: number): number => Math.min(sketchSide, Math.max(0, Math.round(value * (sketchSide / side))));
const pointOf = ([x, y]: Point) => ({ x: whole(x), y: whole(y) });

const fromScene = ({ at, facing, from, backwards }: Placement) => ({
  ...pointOf(at),
  angle: ((Math.round(facing) % 360) + 360) % 360,
  movement: from ? (backwards ? ('backward' as const) : ('forward' as const)) : ('still' as const),
});

/** Who takes part, by seat, with what he drove or rode. */
export type SketchParties = { readonly [R in PartyRole]?: SketchVehicleKind | undefined };

/**
 * A sketch to begin with: the road of the form, the mover and one other where the form's picture has them, everybody
 * else on the road's next places. Nobody has to begin with an empty road.
 */
export function sketchFor(shape: string, mover: PartyRole, parties: SketchParties): Sketch {
  const road = roadFor(shape);
  const scene = sceneOf(shape);
  const roles = partyRoles.filter((role) => parties[role]);
  const other = roles.find((role) => role !== mover);
  // Behind the two of the picture, whatever places they leave free.
  const taken = [scene.mover.at, scene.other.at].map(pointOf);
  const room = (slot: { x: number; y: number }) =>
    Math.min(...taken.map(({ x, y }) => Math.abs(x - slot.x) + Math.abs(y - slot.y)));
  const slots = sketchSlots[road];
  // Where no place is far enough from both, whichever is farthest: nobody stands on another.
  const close = slots.filter((slot) => room(slot) <= 300).sort((one, other) => room(other) - room(one));
  const free = [...slots.filter((slot) => room(slot) > 300), ...close];
  const rest = roles.filter((role) => role !== mover && role !== other);

  const placed = (role: PartyRole) => {
    if (role === mover) return fromScene(scene.mover);
    if (role === other) return fromScene(scene.other);
    const place = rest.indexOf(role);
    const slot = free[place];
    return { x: slot?.x ?? 0, y: slot?.y ?? 0, angle: slot?.angle ?? 0, movement: 'forward' as const };
  };
  const vehicles = roles.map((role) => ({ role, kind: parties[role] ?? 'car', ...placed(role) }));
  return { road, north: 0, vehicles, ...(other ? { contact: pointOf(scene.contact) } : {}) };
}
