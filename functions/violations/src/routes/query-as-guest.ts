import { createRoute } from '@hono/zod-openapi';
import { GuestQueryRequest, GuestRecords } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import { sourceIpHeader } from '@yilu/http/gateway-request';
import type { Deps } from '../ports.js';
import { queryAsGuest } from '../use-cases/query-as-guest.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'queryAsGuest',
  method: 'post',
  path: '/violations/guest-queries',
  request: { body: body(GuestQueryRequest) },
  responses: {
    200: answers(GuestRecords, 'What is open for a plate, without photographs and persons'),
    ...problemResponses(404, 409, 422, 429, 503),
  },
});

export const mountQueryAsGuest = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const command = { operation: 'queryAsGuest', ...c.get('command') };
    const outcome = await queryAsGuest(deps)(command, c.req.header(sourceIpHeader) ?? '', c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const { retryAt } = outcome;
    const refused = problem(problems, outcome.refusal, retryAt ? { retryAt } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
