import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountOpenCopy } from './routes/open-copy.js';
import { mountReportGuestInjury } from './routes/report-guest-injury.js';
import { mountSeatGuest } from './routes/seat-guest.js';
import { mountSendGuestCode } from './routes/send-guest-code.js';

/** Whoever has no phone of his own in use: seated on another's, and later at his copy by number and code alone. */
export function createGuestApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({
    ...options,
    audience: 'citizen',
    isOpen: (method, path) => method === 'POST' && /^\/accidents\/copies(?:\/injuries)?$/.test(path),
  });
  mountSeatGuest(app, deps);
  mountSendGuestCode(app, deps);
  mountOpenCopy(app, deps);
  mountReportGuestInjury(app, deps);
  return app;
}
