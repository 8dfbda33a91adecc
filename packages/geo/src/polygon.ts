import type { Box, Point } from './box.js';
import { boxOfCell, cellsOfBox, type Precision } from './cells.js';

/** Corners in order, the last joined to the first; without holes. */
export type Polygon = readonly Point[];

/** The pairs of neighbouring corners, the last joined to the first. */
const edgesOf = (polygon: Polygon): readonly (readonly [Point, Point])[] =>
  polygon.map((corner, at) => [corner, polygon[(at + 1) % polygon.length] ?? corner]);

/** Whether a point lies in a polygon: a ray from it crosses the outline an odd number of times. */
export function isInPolygon({ lat, lng }: Point, polygon: Polygon): boolean {
  let inside = false;
  for (const [one, other] of edgesOf(polygon)) {
    if (one.lat > lat === other.lat > lat) continue;
    const crossing = one.lng + ((lat - one.lat) / (other.lat - one.lat)) * (other.lng - one.lng);
    if (lng < crossing) inside = !inside;
  }
  return inside;
}

/** The smallest box around a polygon. */
export const boxOfPolygon = (polygon: Polygon): Box => ({
  south: Math.min(...polygon.map(({ lat }) => lat)),
  west: Math.min(...polygon.map(({ lng }) => lng)),
  north: Math.max(...polygon.map(({ lat }) => lat)),
  east: Math.max(...polygon.map(({ lng }) => lng)),
});

const cross = (a: Point, b: Point, c: Point) => (b.lng - a.lng) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lng - a.lng);

/** Whether two lines cut each other; lines that only touch may count either way. */
const cut = ([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): boolean =>
  cross(a, b, c) > 0 !== cross(a, b, d) > 0 && cross(c, d, a) > 0 !== cross(c, d, b) > 0;

const cornersOf = ({ south, west, north, east }: Box): Polygon => [
  { lat: south, lng: west },
  { lat: south, lng: east },
  { lat: north, lng: east },
  { lat: north, lng: west },
];

function touches(polygon: Polygon, box: Box): boolean {
  const corners = cornersOf(box);
  if (corners.some((corner) => isInPolygon(corner, polygon))) return true;
  const isCornerInside = polygon.some(
    ({ lat, lng }) => lat >= box.south && lat <= box.north && lng >= box.west && lng <= box.east,
  );
  const sides = edgesOf(corners);
  return isCornerInside || edgesOf(polygon).some((edge) => sides.some((side) => cut(edge, side)));
}

/** Every cell that a polygon touches. */
export const cellsOfPolygon = (polygon: Polygon, precision: Precision): string[] =>
  cellsOfBox(boxOfPolygon(polygon), precision).filter((cell) => touches(polygon, boxOfCell(cell)));
