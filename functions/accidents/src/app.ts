import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createAftermathApp } from './aftermath-app.js';
import { createAssistanceApp } from './assistance-app.js';
import { createGuestApp } from './guest-app.js';
import type { Deps } from './ports.js';
import { createSettlementApp } from './settlement-app.js';

const assistancePath =
  /^\/accidents\/(?:me\/|verifications\/|[^/]+\/(?:officer-requests|answers|determination|evidence)(?:\/|$))/;
const aftermathPath = /^\/accidents\/(?:statistics$|[^/]+\/(?:injury|amendments?|objections)(?:\/|$))/;
const guestPath = /^\/accidents\/(?:copies|[^/]+\/guests)(?:\/|$)/;

/** All citizen apps behind one entry: each keeps under twenty routes, and a request meets one guard, not two. */
export function createAccidentsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const settlement = createSettlementApp(deps, options);
  const assistance = createAssistanceApp(deps, options);
  const aftermath = createAftermathApp(deps, options);
  const guests = createGuestApp(deps, options);
  const rooms = [
    [aftermathPath, aftermath],
    [assistancePath, assistance],
    [guestPath, guests],
  ] as const;
  const appOf = (path: string) => rooms.find(([paths]) => paths.test(path))?.[1] ?? settlement;
  const app = new OpenAPIHono();
  app.all('*', (c) => appOf(c.req.path).fetch(c.req.raw, c.env));
  return app;
}
