import { type ApiOptions, createApiApp } from '@yilu/http';
import type { CitizenDeps } from './ports.js';

/** What strangers may ask: how the wallets stand. */
const isOpen = (method: string, path: string) => method === 'GET' && path === '/payments/status';

/** The citizens' side: what is owed, what it costs, and paying it. */
export function createPaymentsApp(_deps: CitizenDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen });
  return app;
}
