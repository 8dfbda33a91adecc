import { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiOptions } from '@yilu/http';
import { createBookingsApp } from './bookings-app.js';
import { createLearnerApp } from './learner-app.js';
import type { CertificateDeps } from './ports.js';
import { createPublicApp } from './public-app.js';
import { createSeatsApp } from './seats-app.js';

const publicPath = /^\/exams\/(?:plans(?:\/|$)|(?:sites|statistics)$)/;
const learnerPath = /^\/exams\/(?:learner(?:\/|$)|(?:export|objections)$)/;
const seatsPath = /^\/exams\/(?:sessions\/|bookings\/[^/]+\/(?:hold|waiting|offer|change|cancellation|appeal)$)/;

/** All citizen apps behind one entry: each keeps under twenty routes, and a request meets one guard, not four. */
export function createExamsApp(deps: CertificateDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const bookings = createBookingsApp(deps, options);
  const rooms = [
    [publicPath, createPublicApp(deps, options)],
    [learnerPath, createLearnerApp(deps, options)],
    [seatsPath, createSeatsApp(deps, options)],
  ] as const;
  const appOf = (path: string) => rooms.find(([paths]) => paths.test(path))?.[1] ?? bookings;
  const app = new OpenAPIHono();
  app.all('*', (c) => appOf(c.req.path).fetch(c.req.raw, c.env));
  return app;
}
