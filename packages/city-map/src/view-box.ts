import { metresBetween, type Place } from '@yilu/kernel/distance';

/** Edges in degrees of WGS-84. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const width = ({ west, south, east, north }: Box): number => {
  const lat = (south + north) / 2;
  return metresBetween({ lat, lng: west }, { lat, lng: east });
};
const height = ({ west, south, north }: Box): number =>
  metresBetween({ lat: south, lng: west }, { lat: north, lng: west });

/** The same middle, no side longer than so many metres; the box itself where it is small enough. */
export function within(box: Box, metres: number): Box {
  const narrow = Math.min(1, metres / Math.max(width(box), 1));
  const low = Math.min(1, metres / Math.max(height(box), 1));
  if (narrow === 1 && low === 1) return box;
  const lat = (box.south + box.north) / 2;
  const lng = (box.west + box.east) / 2;
  const [halfWide, halfHigh] = [((box.east - box.west) / 2) * narrow, ((box.north - box.south) / 2) * low];
  return { west: lng - halfWide, south: lat - halfHigh, east: lng + halfWide, north: lat + halfHigh };
}

/** Whether all of one box lies in another. */
export const covers = (outer: Box, inner: Box): boolean =>
  outer.west <= inner.west && outer.south <= inner.south && outer.east >= inner.east && outer.north >= inner.north;

export const isIn = ({ west, south, east, north }: Box, { lat, lng }: Place): boolean =>
  lng >= west && lng <= east && lat >= south && lat <= north;

/** As GeoJSON and the city's map have it: west, south, east, north, to a metre. */
export const bboxOf = ({ west, south, east, north }: Box): string =>
  [west, south, east, north].map((degrees) => degrees.toFixed(5)).join(',');

/** A place to a metre, as it is kept and compared. */
export const toMetre = ({ lat, lng }: Place): Place => ({
  lat: Math.round(lat * 1e5) / 1e5,
  lng: Math.round(lng * 1e5) / 1e5,
});

const metresPerDegree = 111_195;
/** A square of so many metres a side with a place in its middle. */
export function around({ lat, lng }: Place, metres: number): Box {
  const high = metres / 2 / metresPerDegree;
  const wide = high / Math.cos((lat * Math.PI) / 180);
  return { west: lng - wide, south: lat - high, east: lng + wide, north: lat + high };
}
