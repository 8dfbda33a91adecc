import { createRoute } from '@hono/zod-openapi';
import { type ApiApp, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { getSlip } from '../use-cases/get-slip.js';
import { subjectParams } from './frame.js';
import { problems } from './problems.js';

const pdfHeaders = { 'content-type': 'application/pdf', 'cache-control': 'private, no-store' } as const;

const route = createRoute({
  operationId: 'getAdmissionSlip',
  method: 'get',
  path: '/exams/bookings/{subject}/slip.pdf',
  request: { params: subjectParams },
  responses: {
    200: {
      description: 'The admission slip',
      content: { 'application/pdf': { schema: z.string().meta({ format: 'binary' }) } },
    },
    ...problemResponses(409),
  },
});

export const mountGetSlip = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await getSlip(deps)(personOf(c), c.req.valid('param').subject);
    if (outcome.ok) return c.body(outcome.value, 200, pdfHeaders);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
