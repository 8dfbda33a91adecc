import { createRoute } from '@hono/zod-openapi';
import { FollowChanged } from '@yilu/contracts';
import { type ApiApp, answers, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { leaveReport } from '../use-cases/leave-report.js';
import { citizenCommand, reportParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'leaveReport',
  method: 'delete',
  path: '/feedback/reports/{reportId}/follow',
  request: { params: reportParams },
  responses: {
    200: answers(FollowChanged, 'He follows it no longer; his own stays in his list, muted'),
    ...problemResponses(404, 409, 422),
  },
});

export const mountLeaveReport = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'leaveReport');
    const outcome = await leaveReport(deps)(by, c.req.valid('param').reportId);
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
