import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountApply } from './routes/apply.js';
import { mountWithdrawApplication } from './routes/withdraw-application.js';

/** A citizen's own bookings: applying, looking, the papers for the day. */
export function createBookingsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountApply(app, deps);
  mountWithdrawApplication(app, deps);
  return app;
}
