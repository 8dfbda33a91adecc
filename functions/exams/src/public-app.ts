import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountGetDraw } from './routes/get-draw.js';
import { mountGetDrawFile } from './routes/get-draw-file.js';
import { mountGetExamStatistics } from './routes/get-exam-statistics.js';
import { mountGetPlan } from './routes/get-plan.js';
import { mountListPlans } from './routes/list-plans.js';
import { mountListSessions } from './routes/list-sessions.js';
import { mountListSites } from './routes/list-sites.js';

/** What anybody may see without signing in: plans, their sessions, the draws, the city's figures. */
export function createPublicApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen: () => true });
  mountListPlans(app, deps);
  mountGetPlan(app, deps);
  mountListSessions(app, deps);
  mountListSites(app, deps);
  mountGetDraw(app, deps);
  mountGetDrawFile(app, deps);
  mountGetExamStatistics(app, deps);
  return app;
}
