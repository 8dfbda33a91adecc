import { createRoute } from '@hono/zod-openapi';
import { NameDriverRequest, RecordChanged } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import { nominationRefusalTexts } from '@yilu/law/violations/nomination';
import type { Deps } from '../ports.js';
import { nameDriver } from '../use-cases/name-driver.js';
import { citizenCommand, reasonField, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'nameDriver',
  method: 'post',
  path: '/violations/records/{recordId}/nomination',
  request: { params: recordParams, body: body(NameDriverRequest) },
  responses: { 200: answers(RecordChanged, 'The driver is asked'), ...problemResponses(404, 409, 422) },
});

export const mountNameDriver = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'nameDriver');
    const outcome = await nameDriver(deps)(by, c.req.valid('param').recordId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, reasons } = outcome.refusal;
    const fields = reasons.map((reason) => reasonField(reason, nominationRefusalTexts[reason]));
    const refused = problem(problems, code, fields.length > 0 ? { fields } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
