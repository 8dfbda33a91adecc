import { createRoute } from '@hono/zod-openapi';
import { ReportGuestInjuryRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { reportGuestInjury } from '../use-cases/report-guest-injury.js';
import { caseChanged } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'reportGuestInjury',
  method: 'post',
  path: '/accidents/copies/injuries',
  request: { body: body(ReportGuestInjuryRequest) },
  responses: {
    200: caseChanged('Reported; the paper is frozen and the police have the case'),
    ...problemResponses(404, 409, 422, 429),
  },
});

export const mountReportGuestInjury = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const request = c.req.valid('json');
    const command = commandOf(c, 'reportGuestInjury', `copy:${request.number}`);
    const outcome = await reportGuestInjury(deps)(command, request);
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, retryAt } = outcome.refusal;
    const refused = problem(problems, code, retryAt ? { retryAt } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
