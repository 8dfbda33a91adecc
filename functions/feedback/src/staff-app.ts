import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createFeedbackAssetsApp } from './assets-app.js';
import { createFeedbackCallersApp } from './callers-app.js';
import { createFeedbackDeskApp } from './desk-app.js';
import { createFeedbackKeysApp } from './keys-app.js';
import type { Deps } from './ports.js';

/** Which addresses go to which app; what is in no row goes to the desk. */
const rooms = [
  [/^\/feedback\/staff\/assets\//, createFeedbackAssetsApp],
  [/^\/feedback\/staff\/keys(?:\/|$)/, createFeedbackKeysApp],
  [/^\/feedback\/staff\/reports(?:$|\/[^/]+\/(?:reopening|unsealing)$)/, createFeedbackCallersApp],
] as const;

/** The officers' side: each app keeps to twenty routes, and a request meets one guard. */
export function createFeedbackStaffApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const desk = createFeedbackDeskApp(deps, options);
  const apps = rooms.map(([paths, create]) => ({ paths, app: create(deps, options) }));
  const app = new OpenAPIHono();
  app.all('*', (c) => (apps.find(({ paths }) => paths.test(c.req.path))?.app ?? desk).fetch(c.req.raw, c.env));
  return app;
}
