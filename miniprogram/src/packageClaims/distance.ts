const earthKm = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Kilometres as the crow flies; roads are longer, so that it is said as about. */
export function kilometres(one: Point, other: Point): number {
  const [dLat, dLng] = [radians(other.lat - one.lat), radians(other.lng - one.lng)];
  const a =
    Math.sin(dLat / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(dLng / 2) ** 2;
  return 2 * earthKm * Math.asin(Math.sqrt(a));
}

/** One decimal near by, whole kilometres further off. */
export const spokenKilometres = (km: number): string => (km < 10 ? km.toFixed(1) : String(Math.round(km)));
