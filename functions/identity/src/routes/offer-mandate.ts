import { createRoute } from '@hono/zod-openapi';
import { OfferMandateRequest, OfferMandateResponse, VehicleId } from '@yilu/contracts';
import {
  type ApiApp,
  answers,
  body,
  citizenOf,
  commandProblems,
  type ProblemTable,
  problem,
  problemHeaders,
  problemResponses,
} from '@yilu/http';
import * as z from 'zod';
import type { Deps } from '../ports.js';
import { type OfferMandateRefusal, offerMandate } from '../use-cases/offer-mandate.js';
import { commandHeaders, keyedCommand } from './command.js';
import { sessionProblems, vehicleProblems } from './problems.js';

const problems = {
  ...sessionProblems,
  ...commandProblems,
  ...vehicleProblems,
  'mandate.day_passed': {
    status: 422,
    title: 'Last day has passed',
    detail: '授权截止日期已过，请选择今天或以后的日期。',
  },
  'mandate.day_too_far': {
    status: 422,
    title: 'Last day is more than a year ahead',
    detail: '授权最长一年，请选择一年以内的截止日期，到期后可以再次授权。',
  },
  'mandate.too_many': {
    status: 409,
    title: 'At most 20 consents',
    detail: '授权数量已达上限，请先撤销一个。',
  },
} as const satisfies ProblemTable<OfferMandateRefusal>;

const route = createRoute({
  operationId: 'offerMandate',
  summary: 'Offer consent to another driver',
  tags: ['identity'],
  method: 'post',
  path: '/identity/me/vehicles/{vehicleId}/mandates',
  request: {
    headers: commandHeaders,
    params: z.object({ vehicleId: VehicleId }),
    body: body(OfferMandateRequest),
  },
  responses: {
    201: answers(OfferMandateResponse, 'Offered, with the one-time code'),
    ...problemResponses(401, 404, 409, 422),
  },
});

export const mountOfferMandate = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const outcome = await offerMandate(deps)(
      citizenOf(c),
      await keyedCommand(c, deps, 'offerMandate'),
      c.req.valid('param').vehicleId,
      c.req.valid('json'),
    );
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = problem(problems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
