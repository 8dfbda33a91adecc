import { createRoute } from '@hono/zod-openapi';
import { PlanChanged, PlanDraft } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses, staffOf } from '@yilu/http';
import type { Deps } from '../ports.js';
import { draftPlan } from '../use-cases/draft-plan.js';
import { planProblem } from './faulty-plan.js';
import { staffCommand } from './frame.js';
import { problems } from './problems.js';
import { mayDo } from './staff-roles.js';

const route = createRoute({
  operationId: 'draftExamPlan',
  method: 'post',
  path: '/exams/staff/plans',
  request: { body: body(PlanDraft) },
  responses: { 201: answers(PlanChanged, 'Drafted'), ...problemResponses(403, 409, 422) },
});

export const mountDraftPlan = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    if (!mayDo('draftPlan', staffOf(c))) return c.json(problem(problems, 'exams.role_missing'), 403, problemHeaders);
    const outcome = await draftPlan(deps)(staffCommand(c, 'draftExamPlan'), c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 201);
    const refused = planProblem(outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
