import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** Seats beside the draw: holds, the wait list, offers, changes and cancellations. */
export function createSeatsApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  return createApiApp({ ...options, audience: 'citizen' });
}
