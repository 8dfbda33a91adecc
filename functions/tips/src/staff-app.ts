import { type ApiOptions, createApiApp } from '@yilu/http';
import type { StaffDeps } from './ports.js';
import { mountDecideTipAppeal } from './routes/decide-tip-appeal.js';
import { mountGetStaffTip } from './routes/get-staff-tip.js';
import { mountListStaffTips } from './routes/list-staff-tips.js';
import { mountReviewTip } from './routes/review-tip.js';

/** The officers' side: looking at reports without knowing whose they are. */
export function createTipsStaffApp(deps: StaffDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListStaffTips(app, deps);
  mountGetStaffTip(app, deps);
  mountReviewTip(app, deps);
  mountDecideTipAppeal(app, deps);
  return app;
}
