import { type ApiOptions, createApiApp } from '@yilu/http';
import { mountGetSchoolProgress } from './routes/get-school-progress.js';
import type { SchoolDeps } from './use-cases/get-school-progress.js';

/** The driving schools' side: they look, by their key, and there is nothing else here that they could do. */
export function createSchoolApp(deps: SchoolDeps, options: Pick<ApiOptions, 'log'>) {
  const app = createApiApp({ ...options, audience: 'citizen', verifyToken: async () => undefined, isOpen: () => true });
  mountGetSchoolProgress(app, deps);
  return app;
}
