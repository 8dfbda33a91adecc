import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { getFeed } from '../use-cases/get-feed.js';
import { keepForAll } from './frame.js';
import { problems } from './problems.js';

const ending = '.rss';

const route = createRoute({
  operationId: 'getFeed',
  method: 'get',
  path: '/feedback/feeds/{feed}',
  request: {
    params: z.object({
      feed: z
        .string()
        .regex(/^[A-Za-z][A-Za-z0-9-]{1,39}\.rss$/)
        .meta({ description: '`all`, a unit or the code of a service, with `.rss` behind it', example: 'all.rss' }),
    }),
  },
  responses: {
    200: {
      description: 'Public reports as RSS 2.0 with GeoRSS points',
      content: { 'application/rss+xml': { schema: z.string() } },
    },
    ...problemResponses(404),
  },
});

const headers = { 'content-type': 'application/rss+xml; charset=utf-8', ...keepForAll } as const;

export const mountGetFeed = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getFeed(deps)(c.req.valid('param').feed.slice(0, -ending.length));
    if (outcome.ok) return c.body(outcome.value, 200, headers);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
