import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** The officers' side: imports, audit, held records, defence desk, catalogue. */
export function createViolationsStaffApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  return app;
}
