import { createRoute } from '@hono/zod-openapi';
import { FileTipRequest, TipFiled } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { fileTip } from '../use-cases/file-tip.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'fileTip',
  method: 'post',
  path: '/tips',
  request: { body: body(FileTipRequest) },
  responses: { 201: answers(TipFiled, 'Filed, or second to another'), ...problemResponses(403, 409, 422, 429) },
});

export const mountFileTip = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await fileTip(deps)(citizenCommand(c, 'fileTip'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const { code, retryAt } = outcome.refusal;
    const refused = problem(problems, code, retryAt ? { retryAt } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
