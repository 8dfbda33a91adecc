import { type ApiOptions, createApiApp } from '@yilu/http';
import type { CitizenDeps } from './ports.js';
import { mountExportReporters } from './routes/export-reporters.js';
import { mountListOwnOpenings } from './routes/list-own-openings.js';

/** The citizens' side: whether one's identity was ever opened. */
export function createReportersApp(deps: CitizenDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListOwnOpenings(app, deps);
  mountExportReporters(app, deps);
  return app;
}
