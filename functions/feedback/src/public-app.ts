import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountGetAsset } from './routes/get-asset.js';
import { mountGetFeed } from './routes/get-feed.js';
import { mountGetResponseTimes } from './routes/get-response-times.js';
import { mountListAssetsNear } from './routes/list-assets-near.js';
import { mountShowHeat } from './routes/show-heat.js';
import { mountShowMap } from './routes/show-map.js';

/** What the city shows of its hotline to anybody: the map, how soon units answer, feeds, facilities by their number or around a point. */
export function createFeedbackPublicApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen: () => true });
  mountShowMap(app, deps);
  mountShowHeat(app, deps);
  mountGetResponseTimes(app, deps);
  mountGetFeed(app, deps);
  mountGetAsset(app, deps);
  mountListAssetsNear(app, deps);
  return app;
}
