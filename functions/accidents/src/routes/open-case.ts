import { createRoute } from '@hono/zod-openapi';
import { CaseChanged, OpenCaseRequest } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandOf,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import type { Deps } from '../ports.js';
import { openCase } from '../use-cases/open-case.js';
import { deviceTimeOf } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'openCase',
  method: 'post',
  path: '/accidents',
  request: { body: body(OpenCaseRequest) },
  responses: { 201: answers(CaseChanged, 'Case opened, or handed to the police'), ...problemResponses(401, 409, 422) },
});

export const mountOpenCase = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await openCase(deps)(commandOf(c, 'openCase'), citizenOf(c), c.req.valid('json'), deviceTimeOf(c));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
