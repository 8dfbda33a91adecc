import type { AreaId, AreaShape, IdentityProvider, PersonId, ServiceCode } from '@yilu/contracts';
import type { Box, Point } from '@yilu/geo/box';
import { isInBox } from '@yilu/geo/box';
import { cellsOfCircle } from '@yilu/geo/cells';
import { boxOfPolygon, cellsOfPolygon, isInPolygon } from '@yilu/geo/polygon';
import { accept, type Result, refuse } from '@yilu/kernel';
import { metresBetween } from '@yilu/kernel/distance';

/** What somebody watches: he is told of every new public report in it. */
export interface Area {
  readonly areaId: AreaId;
  readonly version: number;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly shape: AreaShape;
  readonly services: readonly ServiceCode[];
  readonly since: string;
  /** Given up: kept no longer than the store takes to forget it. */
  readonly removedAt?: string;
}

/** Which areas a person watches. */
export interface AreaNumbers {
  readonly personId: PersonId;
  readonly version: number;
  readonly areaIds: readonly AreaId[];
}

/** Each of its cells is an item of the same transaction. */
const maximumCells = 60;
const longestSideMetres = 5_000;
const longestWayMetres = 10_000;
/** How far apart points of a way are from which its cells are taken. */
const strideMetres = 200;
const cellPrecision = 6;

const pointsOf = (shape: AreaShape): readonly Point[] => {
  if (shape.kind === 'circle') return [shape.centre];
  return shape.kind === 'polygon' ? shape.corners : shape.points;
};

const stretchesOf = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((to, at) => [points[at] ?? to, to]);

const between = (from: Point, to: Point, share: number): Point => ({
  lat: from.lat + (to.lat - from.lat) * share,
  lng: from.lng + (to.lng - from.lng) * share,
});

/** Points of a way that are never farther apart than a stride. */
const strides = (points: readonly Point[]): Point[] =>
  stretchesOf(points).flatMap(([from, to]) => {
    const count = Math.ceil((metresBetween(from, to) + 1) / strideMetres);
    return Array.from({ length: count + 1 }, (_none, n) => between(from, to, n / count));
  });

const wayMetres = (points: readonly Point[]) =>
  stretchesOf(points).reduce((sum, [from, to]) => sum + metresBetween(from, to), 0);

function isTooLarge(shape: AreaShape): boolean {
  if (shape.kind === 'circle') return false;
  if (shape.kind === 'route') return wayMetres(shape.points) > longestWayMetres;
  const { south, west, north, east } = boxOfPolygon(shape.corners);
  const corner = { lat: south, lng: west };
  const sides = [metresBetween(corner, { lat: north, lng: west }), metresBetween(corner, { lat: south, lng: east })];
  return sides.some((metres) => metres > longestSideMetres);
}

/** Every cell that an area touches. */
export function cellsOfArea(shape: AreaShape): readonly string[] {
  if (shape.kind === 'circle') return cellsOfCircle(shape.centre, shape.radiusMetres, cellPrecision);
  if (shape.kind === 'polygon') return cellsOfPolygon(shape.corners, cellPrecision);
  const around = (point: Point) => cellsOfCircle(point, shape.metres + strideMetres / 2, cellPrecision);
  return [...new Set(strides(shape.points).flatMap(around))];
}

/** Whether an area can be watched: in the city, and of a size that somebody knows his way in. */
export function watchable(
  shape: AreaShape,
  bounds: Box,
): Result<null, 'feedback.outside_city' | 'feedback.area_too_large'> {
  if (!pointsOf(shape).every((point) => isInBox(point, bounds))) return refuse('feedback.outside_city');
  if (isTooLarge(shape) || cellsOfArea(shape).length > maximumCells) return refuse('feedback.area_too_large');
  return accept(null);
}

/** Metres from a point to a stretch of a way; plane enough over a few kilometres. */
function metresToStretch(point: Point, [from, to]: readonly [Point, Point]): number {
  const narrow = Math.cos((point.lat * Math.PI) / 180);
  const [x, y] = [(to.lng - from.lng) * narrow, to.lat - from.lat];
  const [px, py] = [(point.lng - from.lng) * narrow, point.lat - from.lat];
  const length = x * x + y * y;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, (px * x + py * y) / length));
  return metresBetween(point, between(from, to, share));
}

/** Whether a place lies in an area. */
export function isInArea(point: Point, shape: AreaShape): boolean {
  if (shape.kind === 'circle') return metresBetween(point, shape.centre) <= shape.radiusMetres;
  if (shape.kind === 'polygon') return isInPolygon(point, shape.corners);
  return stretchesOf(shape.points).some((stretch) => metresToStretch(point, stretch) <= shape.metres);
}
