import { createRoute } from '@hono/zod-openapi';
import { OpenCopyRequest } from '@yilu/contracts';
import { type ApiApp, body, commandOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import type { Deps } from '../ports.js';
import { openCopy } from '../use-cases/open-copy.js';
import { inLanguage, pdfAnswer, pdfHeaders } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'openCopy',
  method: 'post',
  path: '/accidents/copies',
  request: { query: inLanguage, body: body(OpenCopyRequest) },
  responses: { 200: pdfAnswer('The guest’s own copy on paper'), ...problemResponses(404, 409, 422, 429) },
});

export const mountOpenCopy = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const request = c.req.valid('json');
    // Nobody is signed in: whoever holds paper and code is known by the paper.
    const command = commandOf(c, 'openCopy', `copy:${request.number}`);
    const outcome = await openCopy(deps)(command, request, c.req.valid('query').lang);
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const { code, retryAt } = outcome.refusal;
    const refused = problem(problems, code, retryAt ? { retryAt } : {});
    return c.json(refused, refused.status, problemHeaders);
  });
