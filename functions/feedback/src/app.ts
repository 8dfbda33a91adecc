import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createOpenApp } from './open-app.js';
import { createPhotosApp } from './photos-app.js';
import type { Deps } from './ports.js';
import { createFeedbackPublicApp } from './public-app.js';
import { createReportsApp } from './reports-app.js';

type Entrance = Omit<ApiOptions, 'audience' | 'isOpen'>;

/** Which addresses go to which app; what is in no row goes to the reports. */
const rooms = [
  [/^\/feedback\/(?:services|nearby|reports\/[^/]+)$/, createOpenApp],
  [/^\/feedback\/photos(?:\/|$)/, createPhotosApp],
  [/^\/feedback\/(?:map|heat|response-times|feeds\/[^/]+|assets(?:\/[^/]+)?)$/, createFeedbackPublicApp],
] as const;

/** All citizen apps behind one entry: each keeps under twenty routes, and a request meets one guard. */
export function createFeedbackApp(deps: Deps, options: Entrance) {
  const reports = createReportsApp(deps, options);
  const apps = rooms.map(([paths, create]) => ({ paths, app: create(deps, options) }));
  const app = new OpenAPIHono();
  app.all('*', (c) => (apps.find(({ paths }) => paths.test(c.req.path))?.app ?? reports).fetch(c.req.raw, c.env));
  return app;
}
