import { type ApiOptions, createApiApp } from '@yilu/http';
import type { PublicDeps } from './ports.js';
import { mountGetHeads } from './routes/get-heads.js';
import { mountGetKeys } from './routes/get-keys.js';
import { mountListHeads } from './routes/list-heads.js';

/** What the city publishes: keys and day heads, open to everybody. */
export function createAuditApp(deps: PublicDeps, { log }: Pick<ApiOptions, 'log'> = {}) {
  const app = createApiApp({
    audience: 'citizen',
    verifyToken: async () => undefined,
    isOpen: () => true,
    ...(log ? { log } : {}),
  });
  mountGetKeys(app, deps);
  mountListHeads(app, deps);
  mountGetHeads(app, deps);
  return app;
}
