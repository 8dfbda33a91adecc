import type { SessionView } from '@yilu/contracts';

/** How far the seats of one site went in a draw. */
export interface CutOff {
  readonly siteId: string;
  readonly site: SessionView['site'];
  /** The last place that still got a seat in any session there; absent where nobody was seated. */
  readonly place?: number;
}

/** The cut-off of each site, the one that reached furthest first: there a late place was enough. */
export function cutOffs(sessions: readonly SessionView[]): readonly CutOff[] {
  const sites = [...new Set(sessions.map(({ siteId }) => siteId))];
  return sites
    .flatMap((siteId): CutOff[] => {
      const here = sessions.filter((one) => one.siteId === siteId);
      const [first] = here;
      const places = here.flatMap(({ lastPlace }) => lastPlace ?? []);
      if (!first) return [];
      return [{ siteId, site: first.site, ...(places.length > 0 ? { place: Math.max(...places) } : {}) }];
    })
    .sort((one, other) => (other.place ?? 0) - (one.place ?? 0));
}
