import type { Sketch } from '@yilu/contracts';
import type { PartyRole } from '@yilu/contracts/constants';
import { sketchSide } from '@yilu/contracts/sketch-parts';

export type Chosen = PartyRole | 'contact';
type Vehicle = Sketch['vehicles'][number];

const within = (value: number): number => Math.min(sketchSide, Math.max(0, Math.round(value)));
const degrees = (value: number): number => ((Math.round(value) % 360) + 360) % 360;

/** A sketch with one vehicle otherwise. */
export const withVehicle = (sketch: Sketch, role: PartyRole, part: Partial<Vehicle>): Sketch => ({
  ...sketch,
  vehicles: sketch.vehicles.map((one) => (one.role === role ? { ...one, ...part } : one)),
});

/** Puts what is chosen where a finger points; outside the picture stays at its edge. */
export function movedTo(sketch: Sketch, chosen: Chosen, x: number, y: number): Sketch {
  const at = { x: within(x), y: within(y) };
  return chosen === 'contact' ? { ...sketch, contact: at } : withVehicle(sketch, chosen, at);
}

const placeOf = (sketch: Sketch, chosen: Chosen) =>
  chosen === 'contact' ? sketch.contact : sketch.vehicles.find(({ role }) => role === chosen);

export function nudged(sketch: Sketch, chosen: Chosen, dx: number, dy: number): Sketch {
  const { x, y } = placeOf(sketch, chosen) ?? { x: sketchSide / 2, y: sketchSide / 2 };
  return movedTo(sketch, chosen, x + dx, y + dy);
}

export function turned(sketch: Sketch, chosen: Chosen, by: number): Sketch {
  const vehicle = sketch.vehicles.find(({ role }) => role === chosen);
  return vehicle ? withVehicle(sketch, vehicle.role, { angle: degrees(vehicle.angle + by) }) : sketch;
}

/** Turns a vehicle so that its front looks at a point. */
export function facing(sketch: Sketch, role: PartyRole, x: number, y: number): Sketch {
  const vehicle = sketch.vehicles.find((one) => one.role === role);
  if (!vehicle) return sketch;
  const angle = degrees((Math.atan2(x - vehicle.x, vehicle.y - y) * 180) / Math.PI);
  return withVehicle(sketch, role, { angle });
}

const reach = 130;
/** How far before its front a vehicle's handle for turning lies. */
export const handleReach = 190;

export function handleOf({ x, y, angle }: Vehicle): { readonly x: number; readonly y: number } {
  const turn = (angle * Math.PI) / 180;
  return { x: x + handleReach * Math.sin(turn), y: y - handleReach * Math.cos(turn) };
}

/** What lies under a finger: the chosen vehicle's handle, the nearest vehicle, the point of contact, or bare road. */
export function under(sketch: Sketch, chosen: Chosen, x: number, y: number): Chosen | 'handle' | undefined {
  const far = (at: { readonly x: number; readonly y: number }): number => Math.hypot(at.x - x, at.y - y);
  const mine = sketch.vehicles.find(({ role }) => role === chosen);
  if (mine && far(handleOf(mine)) < 80) return 'handle';
  const near = [...sketch.vehicles].sort((one, other) => far(one) - far(other))[0];
  if (sketch.contact && far(sketch.contact) < 60 && (!near || far(sketch.contact) < far(near))) return 'contact';
  return near && far(near) < reach ? near.role : undefined;
}
