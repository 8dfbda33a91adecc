import { createRoute } from '@hono/zod-openapi';
import { AppealBarRequest, BarAppealed } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { appealBar } from '../use-cases/appeal-bar.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'appealBar',
  method: 'post',
  path: '/moves/appeals',
  request: { body: body(AppealBarRequest) },
  responses: { 201: answers(BarAppealed, 'An officer looks at it'), ...problemResponses(409, 422) },
});

export const mountAppealBar = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await appealBar(deps)(citizenCommand(c, 'appealBar'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
