import { type ApiOptions, createApiApp } from '@yilu/http';
import type { StaffDeps } from './ports.js';

/** The officers' side: payments, refunds, reconciliation. */
export function createPaymentsStaffApp(_deps: StaffDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  return app;
}
