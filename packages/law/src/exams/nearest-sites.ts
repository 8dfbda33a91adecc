import { metresBetween, type Place } from '@yilu/kernel/distance';
import type { ExamProfile } from './profile.js';

export interface Site {
  readonly siteId: string;
  readonly location: Place;
}

/** The sites that a booking may move to: its own, then the nearest others. */
export function nearestSites<S extends Site>(
  from: S,
  sites: readonly S[],
  { nearestSites: most }: Pick<ExamProfile, 'nearestSites'>,
): readonly S[] {
  const away = (site: S) => metresBetween(from.location, site.location);
  const others = sites
    .filter(({ siteId }) => siteId !== from.siteId)
    .sort((one, other) => away(one) - away(other) || (one.siteId < other.siteId ? -1 : 1));
  return [from, ...others.slice(0, most)];
}
