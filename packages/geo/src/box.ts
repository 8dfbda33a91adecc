/** A place on earth, WGS-84. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** What lies between two parallels and two meridians; never across the 180th. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Metres of a degree of latitude on the sphere by which distances are measured. */
const degreeMetres = (Math.PI * 6_371_000) / 180;

export const isInBox = ({ lat, lng }: Point, { south, west, north, east }: Box): boolean =>
  lat >= south && lat <= north && lng >= west && lng <= east;

/** The smallest box around a circle. */
export function boxAround({ lat, lng }: Point, radiusMetres: number): Box {
  const height = radiusMetres / degreeMetres;
  // The side that is nearer to the pole is the narrower one.
  const width = height / Math.cos((Math.min(89, Math.abs(lat) + height) * Math.PI) / 180);
  return { south: lat - height, west: lng - width, north: lat + height, east: lng + width };
}

/** The point of a box that is nearest to another point. */
export const nearestIn = ({ lat, lng }: Point, { south, west, north, east }: Box): Point => ({
  lat: Math.min(north, Math.max(south, lat)),
  lng: Math.min(east, Math.max(west, lng)),
});
