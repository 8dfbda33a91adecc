import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** The learner himself: what the register says of him, his needs, his objections, everything held of him. */
export function createLearnerApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  return createApiApp({ ...options, audience: 'citizen' });
}
