import { createRoute } from '@hono/zod-openapi';
import { AskOpeningRequest, OpeningChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { askOpening } from '../use-cases/ask-opening.js';
import { openingOfficer, staffCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'askOpening',
  method: 'post',
  path: '/reporters/staff/openings',
  request: { body: body(AskOpeningRequest) },
  responses: { 201: answers(OpeningChanged, 'Waits for a second officer'), ...problemResponses(403, 404, 409, 422) },
});

export const mountAskOpening = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const officer = openingOfficer(c);
    if (!officer) return c.json(problem(problems, 'reporters.role_missing'), 403, problemHeaders);
    const outcome = await askOpening(deps)(staffCommand(c, 'askOpening', officer), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
