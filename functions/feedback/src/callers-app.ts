import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountFileForCaller } from './routes/file-for-caller.js';
import { mountReopenForCaller } from './routes/reopen-for-caller.js';
import { mountUnsealReport } from './routes/unseal-report.js';

/** What the desk does for whoever calls 122 or 12345, and the one door to what is sealed. */
export function createFeedbackCallersApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountFileForCaller(app, deps);
  mountReopenForCaller(app, deps);
  mountUnsealReport(app, deps);
  return app;
}
