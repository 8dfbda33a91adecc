import { createRoute } from '@hono/zod-openapi';
import { ServiceConsent } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeServiceConsent } from '../use-cases/change-service-consent.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeServiceConsent',
  method: 'put',
  path: '/violations/me/service-consent',
  request: { body: body(ServiceConsent) },
  responses: {
    200: answers(ServiceConsent, 'How papers are served from now on'),
    ...problemResponses(409, 422),
  },
});

export const mountChangeServiceConsent = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await changeServiceConsent(deps)(citizenCommand(c, 'changeServiceConsent'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
