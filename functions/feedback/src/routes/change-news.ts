import { createRoute } from '@hono/zod-openapi';
import { ChangeNewsRequest, FollowChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { changeNews } from '../use-cases/change-news.js';
import { citizenCommand, reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'changeNews',
  method: 'put',
  path: '/feedback/reports/{reportId}/news',
  request: { params: reportParams, body: body(ChangeNewsRequest) },
  responses: { 200: answers(FollowChanged, 'With or without news from now on'), ...problemResponses(404, 409, 422) },
});

export const mountChangeNews = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'changeNews');
    const outcome = await changeNews(deps)(by, c.req.valid('param').reportId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
