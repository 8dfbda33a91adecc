export interface Place {
  readonly lat: number;
  readonly lng: number;
}

const earthMetres = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Whole metres between two places, by the great circle. */
export function metresBetween(one: Place, other: Place): number {
  const height = radians(other.lat - one.lat);
  const width = radians(other.lng - one.lng);
  const half =
    Math.sin(height / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(width / 2) ** 2;
  return Math.round(2 * earthMetres * Math.asin(Math.sqrt(half)));
}
