import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountDecideRecord } from './routes/decide-record.js';

/** Handling a record: decision, papers, consent to electronic service, naming a driver, points. */
export function createHandlingApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountDecideRecord(app, deps);
  return app;
}
