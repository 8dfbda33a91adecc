import { createRoute } from '@hono/zod-openapi';
import { DecideRecordRequest, RecordDecided } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import { blockTexts } from '../domain/block-texts.js';
import type { Deps } from '../ports.js';
import { decideRecord } from '../use-cases/decide-record.js';
import { citizenCommand, reasonField, recordParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'decideRecord',
  method: 'post',
  path: '/violations/records/{recordId}/decision',
  request: { params: recordParams, body: body(DecideRecordRequest) },
  responses: { 200: answers(RecordDecided, 'Decided, once'), ...problemResponses(404, 409, 422) },
});

export const mountDecideRecord = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'decideRecord');
    const outcome = await decideRecord(deps)(by, c.req.valid('param').recordId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, blocks } = outcome.refusal;
    const refused = problem(
      problems,
      code,
      blocks.length > 0 ? { fields: blocks.map((block) => reasonField(block, blockTexts[block])) } : {},
    );
    return c.json(refused, refused.status, problemHeaders);
  });
