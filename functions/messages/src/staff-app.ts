import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountListDeliveries } from './routes/list-deliveries.js';

/** The officers' side: the delivery ledger. */
export function createMessagesStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListDeliveries(app, deps);
  return app;
}
