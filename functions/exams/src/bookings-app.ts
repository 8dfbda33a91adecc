import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';

/** A citizen's own bookings: applying, looking, the papers for the day. */
export function createBookingsApp(_deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  return createApiApp({ ...options, audience: 'citizen' });
}
