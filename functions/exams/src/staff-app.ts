import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** The officers' side: plans, rosters, results, objections, sessions called off. */
export function createExamsStaffApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  return createApiApp({ ...options, audience: 'staff' });
}
