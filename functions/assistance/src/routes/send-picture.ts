import { createRoute } from '@hono/zod-openapi';
import { PictureUpload, SendPictureRequest } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { sendPicture } from '../use-cases/send-picture.js';
import { citizenCommand, conversationParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'sendPicture',
  method: 'post',
  path: '/assistance/conversations/{conversationId}/pictures',
  request: { params: conversationParams, body: body(SendPictureRequest) },
  responses: { 201: answers(PictureUpload, 'Where to send its bytes'), ...problemResponses(404, 409, 422) },
});

export const mountSendPicture = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const own = citizenCommand(c, 'sendPicture', c.req.valid('param').conversationId);
    const outcome = await sendPicture(deps)(own, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
