import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountListApiKeys } from './routes/list-api-keys.js';
import { mountMakeApiKey } from './routes/make-api-key.js';
import { mountRevokeApiKey } from './routes/revoke-api-key.js';

/** Who may send requests by Open311: keys made, looked through and revoked. */
export function createFeedbackKeysApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListApiKeys(app, deps);
  mountMakeApiKey(app, deps);
  mountRevokeApiKey(app, deps);
  return app;
}
