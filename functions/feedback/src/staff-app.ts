import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createFeedbackDeskApp } from './desk-app.js';
import { createFeedbackKeysApp } from './keys-app.js';
import type { Deps } from './ports.js';

/** The officers' side: keys of Open311 in an app of their own, everything else at the desk's. */
export function createFeedbackStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const desk = createFeedbackDeskApp(deps, options);
  const keys = createFeedbackKeysApp(deps, options);
  const app = new OpenAPIHono();
  app.all('*', (c) => (c.req.path.startsWith('/feedback/staff/keys') ? keys : desk).fetch(c.req.raw, c.env));
  return app;
}
