import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** Contesting a record: grounds, evidence, defences and their answers. */
export function createDefenceApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  return app;
}
