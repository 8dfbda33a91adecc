import { createRoute } from '@hono/zod-openapi';
import { JoinCaseRequest } from '@yilu/contracts';
import { type ApiApp, body, citizenOf, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { joinCase } from '../use-cases/join-case.js';
import { caseChanged } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'joinCase',
  method: 'post',
  path: '/accidents/joins',
  request: { body: body(JoinCaseRequest) },
  responses: { 200: caseChanged('The caller is party b'), ...problemResponses(401, 409, 410, 422, 429) },
});

export const mountJoinCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await joinCase(deps)(commandOf(c, 'joinCase'), citizenOf(c), c.req.valid('json'));
    if (!outcome.ok) {
      const refused = problem(problems, outcome.refusal);
      return c.json(refused, refused.status, problemHeaders);
    }
    const joined = outcome.value;
    if (joined.outcome === 'in') return c.json(joined.case, 200);
    if (joined.outcome === 'wrong_code') return c.json(problem(problems, 'accident.wrong_code'), 422, problemHeaders);
    return c.json(problem(problems, 'accident.code_locked', { retryAt: joined.retryAt }), 429, problemHeaders);
  });
