import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountGetStatistics } from './routes/get-statistics.js';
import { mountMakeChallenge } from './routes/make-challenge.js';
import { mountQueryAsGuest } from './routes/query-as-guest.js';
import { mountVerifyNotice } from './routes/verify-notice.js';

/** What anybody may ask without signing in: one plate with its VIN, the genuineness of a notice, the city's figures. */
export function createPublicApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen: () => true });
  mountMakeChallenge(app, deps);
  mountQueryAsGuest(app, deps);
  mountVerifyNotice(app, deps);
  mountGetStatistics(app, deps);
  return app;
}
