import { createRoute } from '@hono/zod-openapi';
import { AppealTipRequest, TipChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { appealTip } from '../use-cases/appeal-tip.js';
import { citizenCommand, tipParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'appealTip',
  method: 'post',
  path: '/tips/{tipId}/appeal',
  request: { params: tipParams, body: body(AppealTipRequest) },
  responses: { 200: answers(TipChanged, 'Another officer looks at it'), ...problemResponses(404, 409, 422) },
});

export const mountAppealTip = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { tipId } = c.req.valid('param');
    const outcome = await appealTip(deps)(citizenCommand(c, 'appealTip'), tipId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
