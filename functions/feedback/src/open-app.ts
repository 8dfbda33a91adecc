import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountGetReport } from './routes/get-report.js';
import { mountListNearby } from './routes/list-nearby.js';
import { mountListServices } from './routes/list-services.js';

/** What anybody may see without signing in: the services, what was reported nearby, a public report. */
export function createOpenApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen: () => true });
  mountListServices(app, deps);
  mountListNearby(app, deps);
  mountGetReport(app, deps);
  return app;
}
