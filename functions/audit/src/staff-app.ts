import { type ApiOptions, createApiApp } from '@yilu/http';
import type { StaffDeps } from './ports.js';
import { mountExportDay } from './routes/export-day.js';
import { mountListEntries } from './routes/list-entries.js';

/** The auditors' side: the log, and a day of it to take away. */
export function createAuditStaffApp(deps: StaffDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListEntries(app, deps);
  mountExportDay(app, deps);
  return app;
}
