import { createRoute } from '@hono/zod-openapi';
import { PartyRole } from '@yilu/contracts';
import { type ApiApp, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { sendGuestCode } from '../use-cases/send-guest-code.js';
import { caseChanged, caseParams, partyCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'sendGuestCode',
  method: 'post',
  path: '/accidents/{caseId}/guests/{role}/codes',
  request: { params: caseParams.extend({ role: PartyRole }) },
  responses: { 200: caseChanged('Code on its way'), ...problemResponses(404, 409, 422, 429) },
});

export const mountSendGuestCode = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const { caseId, role } = c.req.valid('param');
    const outcome = await sendGuestCode(deps)(partyCommand(c, 'sendGuestCode', caseId), role);
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, retryAt } = outcome.refusal;
    const refused = problem(problems, code, retryAt ? { retryAt } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
