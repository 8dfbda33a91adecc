import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** What a citizen may see: records of his cars and his licence, and everything that is held of him. */
export function createRecordsApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  return app;
}
