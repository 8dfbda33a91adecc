/** Longitude first, as GeoJSON has it. */
export type Position = readonly [lng: number, lat: number];
/** Metres east and north of Sanjiangkou, where the three rivers meet. */
export type Metres = readonly [x: number, y: number];

const middle: Position = [121.558, 29.877];
const metresPerLat = 110_900;
const metresPerLng = metresPerLat * Math.cos((middle[1] * Math.PI) / 180);

/** A flat city: wrong by metres at its edges, which no street here minds. */
export const toMetres = ([lng, lat]: Position): Metres => [
  (lng - middle[0]) * metresPerLng,
  (lat - middle[1]) * metresPerLat,
];
export const toPosition = ([x, y]: Metres): Position => [middle[0] + x / metresPerLng, middle[1] + y / metresPerLat];

/** How far a point is from a piece of line, and the way that the piece runs, in radians. */
export function fromSegment([x, y]: Metres, [ax, ay]: Metres, [bx, by]: Metres): { away: number; way: number } {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const share = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / long));
  return { away: Math.hypot(x - ax - share * dx, y - ay - share * dy), way: Math.atan2(dy, dx) };
}

/** Whether a point lies in a ring, by counting the edges east of it. */
export function isInside([x, y]: Metres, ring: readonly Metres[]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

/** The smallest angle between two ways that have no direction. */
export function angleBetween(one: number, other: number): number {
  const turn = Math.abs(one - other) % Math.PI;
  return Math.min(turn, Math.PI - turn);
}

/** A number from 0 to 1 that is always the same for the same three. */
export function chance(seed: number, i: number, j: number): number {
  let mixed = (seed * 374_761_393 + i * 668_265_263 + j * 2_147_483_647) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 2_246_822_519);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}
