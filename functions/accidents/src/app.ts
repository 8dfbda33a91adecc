import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createAssistanceApp } from './assistance-app.js';
import type { Deps } from './ports.js';
import { createSettlementApp } from './settlement-app.js';

const assistancePath =
  /^\/accidents\/(?:callbacks$|me\/|verifications\/|[^/]+\/(?:officer-requests|answers|determination)(?:\/|$))/;

/** Both citizen apps behind one entry: each keeps under twenty routes, and a request meets one guard, not two. */
export function createAccidentsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const settlement = createSettlementApp(deps, options);
  const assistance = createAssistanceApp(deps, options);
  const app = new OpenAPIHono();
  app.all('*', (c) => (assistancePath.test(c.req.path) ? assistance : settlement).fetch(c.req.raw, c.env));
  return app;
}
