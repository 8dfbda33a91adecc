import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Vault } from '@yilu/vault';
import type { Deps } from './ports.js';
import { mountTakeInsurerUpdate } from './routes/take-insurer-update.js';

/** The insurers' side: signed webhooks, which carry their own id in place of an Idempotency-Key. */
export function createClaimsInsurerApp(deps: Deps & { readonly vault: Vault }, options: Pick<ApiOptions, 'log'>) {
  const app = createApiApp({
    ...options,
    audience: 'citizen',
    verifyToken: async () => undefined,
    isOpen: () => true,
    carriesOwnId: () => true,
  });
  mountTakeInsurerUpdate(app, deps);
  return app;
}
