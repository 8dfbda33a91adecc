import { createRoute } from '@hono/zod-openapi';
import { ReportInjuryRequest } from '@yilu/contracts';
import { type ApiApp, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { reportInjury } from '../use-cases/report-injury.js';
import { caseChanged, inSeat, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'reportInjury',
  method: 'post',
  path: '/accidents/{caseId}/injury',
  request: { ...inSeat, body: body(ReportInjuryRequest) },
  responses: {
    200: caseChanged('Reported; the paper is frozen and the police have the case'),
    ...problemResponses(404, 409, 422),
  },
});

export const mountReportInjury = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = partyCommand(c, 'reportInjury', c.req.valid('param').caseId);
    const outcome = await reportInjury(deps)(by, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
