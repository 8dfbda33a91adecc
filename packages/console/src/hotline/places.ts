export interface Place {
  readonly lat: number;
  readonly lng: number;
}

/** Where a map begins that nobody has pinned anything on. */
export const middleOfCity: Place = { lat: 29.872, lng: 121.5525 };

/** Six decimals of a degree are a tenth of a metre: nearer is the same place. */
export const isSamePlace = (one: Place, other: Place): boolean =>
  one.lat.toFixed(6) === other.lat.toFixed(6) && one.lng.toFixed(6) === other.lng.toFixed(6);

/** Degrees as somebody typed them; undefined for what is no place on earth. */
export function degrees(typed: string, limit: 90 | 180): number | undefined {
  const value = Number(typed.trim());
  return typed.trim() !== '' && Number.isFinite(value) && Math.abs(value) <= limit ? value : undefined;
}
