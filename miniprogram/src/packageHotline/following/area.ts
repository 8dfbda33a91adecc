import type { AreaShape, WatchAreaRequest } from '@yilu/contracts';
import { services } from '@yilu/law/feedback/services';

export const mostAreas = 10;
export const radii = [200, 500, 1_000, 1_500] as const;
/** Tianyi Square: where a map begins while nobody knows where the phone is. */
export const middleOfCity = { lat: 29.8683, lng: 121.544 } as const;

/** What an area can be told of: public reports alone. */
export const watchable = services.filter(({ isPrivate, takenBy }) => !isPrivate && takenBy === 'reports');

export interface AreaDraft {
  readonly name: string;
  readonly radiusMetres: (typeof radii)[number];
  readonly services: readonly string[];
  readonly centre?: { readonly lat: number; readonly lng: number } | undefined;
}
export const newArea: AreaDraft = { name: '', radiusMetres: 500, services: [] };

type Watched = Pick<WatchAreaRequest, 'shape' | 'services'>;

/** What the city is asked to watch; undefined while the centre is not known. The name stays on the phone. */
export function watchedBy({ centre, radiusMetres, services: codes }: AreaDraft): Watched | undefined {
  if (!centre) return undefined;
  const { lat, lng } = centre;
  return { shape: { kind: 'circle', centre: { lat, lng }, radiusMetres }, services: [...codes] };
}

/** The words of an area without a name. */
export const unnamed = {
  circle: 'following.areas.unnamed',
  polygon: 'following.areas.unnamed_polygon',
  route: 'following.areas.unnamed_route',
} as const satisfies Record<AreaShape['kind'], string>;

/** A point of it to show on a map. */
export function middleOf(shape: AreaShape): { readonly lat: number; readonly lng: number } {
  if (shape.kind === 'circle') return shape.centre;
  const points = shape.kind === 'polygon' ? shape.corners : shape.points;
  const mean = (of: 'lat' | 'lng') => points.reduce((sum, point) => sum + point[of], 0) / points.length;
  return { lat: mean('lat'), lng: mean('lng') };
}
