import { createRoute } from '@hono/zod-openapi';
import { AddTipMediaRequest, TipMediaForm } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { addTipMedia } from '../use-cases/add-tip-media.js';
import { citizenCommand } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'addTipMedia',
  method: 'post',
  path: '/tips/photos',
  request: { body: body(AddTipMediaRequest) },
  responses: { 201: answers(TipMediaForm, 'Registered; upload with this form'), ...problemResponses(409, 422) },
});

export const mountAddTipMedia = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await addTipMedia(deps)(citizenCommand(c, 'addTipMedia'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
