import type { NearbyQuery, NearbyReport } from '@yilu/contracts';
import { feedbackCityOf } from '../city/cities.js';
import { neighbourViews } from '../domain/nearby.js';
import type { Deps } from '../ports.js';
import { urlsOf } from './viewing.js';

/** As many as somebody looks at before he writes his own. */
const most = { public: 20, staff: 50 } as const;

/**
 * Open public reports around a point, the likeliest to be the same first: 250 m for everybody, farther for the staff. Cells
 * are read side by side, so that what lies elsewhere in the city costs nothing.
 */
export const listNearby =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>, audience: keyof typeof most = 'public') =>
  async ({ lat, lng, ...sought }: NearbyQuery): Promise<NearbyReport[]> => {
    const { nearbyMetres, staffNearbyMetres } = feedbackCityOf(deps.city);
    const radius = audience === 'public' ? nearbyMetres : staffNearbyMetres;
    const centre = { lat, lng };
    const reports = await deps.store.listNear(centre, radius);
    return neighbourViews(reports, centre, sought, radius, urlsOf(deps), most[audience]);
  };
