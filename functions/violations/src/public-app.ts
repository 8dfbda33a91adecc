import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** What anybody may ask without signing in: one plate with its VIN, the genuineness of a notice, the city's figures. */
export function createPublicApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen', isOpen: () => true });
  return app;
}
