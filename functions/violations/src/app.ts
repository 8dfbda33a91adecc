import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createDefenceApp } from './defence-app.js';
import { createHandlingApp } from './handling-app.js';
import type { Deps } from './ports.js';
import { createPublicApp } from './public-app.js';
import { createRecordsApp } from './records-app.js';

const publicPath = /^\/violations\/(?:guest-queries$|guest-challenge$|verifications\/|statistics$)/;
const handlingPath =
  /^\/violations\/(?:(?:decisions|points|me\/service-consent)(?:\/|$)|records\/[^/]+\/(?:decision|nomination|extension)(?:\/|$))/;
const defencePath =
  /^\/violations\/(?:(?:defences|defence-grounds)(?:\/|$)|records\/[^/]+\/(?:evidence|defences)(?:\/|$))/;

/** All citizen apps behind one entry: each keeps under twenty routes, and a request meets one guard, not four. */
export function createViolationsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const records = createRecordsApp(deps, options);
  const rooms = [
    [publicPath, createPublicApp(deps, options)],
    [handlingPath, createHandlingApp(deps, options)],
    [defencePath, createDefenceApp(deps, options)],
  ] as const;
  const appOf = (path: string) => rooms.find(([paths]) => paths.test(path))?.[1] ?? records;
  const app = new OpenAPIHono();
  app.all('*', (c) => appOf(c.req.path).fetch(c.req.raw, c.env));
  return app;
}
