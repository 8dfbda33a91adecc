import type { Place } from '@yilu/kernel/distance';

interface Marked {
  readonly id: string;
  readonly place: Place;
}

/** Marks that lie so close together that a finger could not tell them apart; one alone is a group of one. */
export interface Cluster<T extends Marked> {
  readonly id: string;
  readonly place: Place;
  readonly marks: readonly T[];
}

const tile = 512;
/** Pixels of the whole world at a zoom, as Web Mercator has it. */
function pixels({ lat, lng }: Place, zoom: number): readonly [x: number, y: number] {
  const world = tile * 2 ** zoom;
  const sine = Math.sin((lat * Math.PI) / 180);
  return [((lng + 180) / 360) * world, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world];
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Groups marks that are nearer than `reach` pixels at a zoom. Whole zooms alone count and marks go by their id, so that
 * groups stay as they are while the map is moved.
 */
export function clusters<T extends Marked>(marks: readonly T[], zoom: number, reach: number): Cluster<T>[] {
  const left = [...marks]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((mark) => ({ mark, at: pixels(mark.place, Math.floor(zoom)) }));
  const found: Cluster<T>[] = [];
  while (left.length > 0) {
    const first = left[0];
    if (!first) break;
    const near = left.filter(({ at }) => Math.hypot(at[0] - first.at[0], at[1] - first.at[1]) < reach);
    for (const one of near) left.splice(left.indexOf(one), 1);
    const together = near.map(({ mark }) => mark);
    const place = {
      lat: mean(together.map((mark) => mark.place.lat)),
      lng: mean(together.map((mark) => mark.place.lng)),
    };
    found.push({ id: first.mark.id, place, marks: together });
  }
  return found;
}
