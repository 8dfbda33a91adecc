import { createRoute } from '@hono/zod-openapi';
import { ApplicationReceipt, ApplyRequest, PlanOutdatedProblem } from '@yilu/contracts';
import { type ApiApp, answers, body, problem, problemHeaders, problemResponses } from '@yilu/http';
import { planView } from '../domain/plan-view.js';
import type { Deps } from '../ports.js';
import { type ApplyRefusal, apply } from '../use-cases/apply.js';
import { citizenCommand, subjectParams } from './frame.js';
import { problems } from './problems.js';

const route = createRoute({
  operationId: 'applyForExam',
  method: 'put',
  path: '/exams/bookings/{subject}/application',
  request: { params: subjectParams, body: body(ApplyRequest) },
  responses: {
    200: answers(ApplicationReceipt, 'He is in the draw with these sessions'),
    ...problemResponses(403, 404, 422),
    409: {
      description: 'Refused (409)',
      content: { 'application/problem+json': { schema: PlanOutdatedProblem } },
    },
  },
});

/** Every reason in both languages, by what it is about. */
function fieldsOf({ obstacles = [], faults = [] }: ApplyRefusal) {
  return [
    ...obstacles.map(({ code, text, basis, firstPossibleOn: on }) => ({
      path: code,
      message: `${text.zh}（${basis.zh}）${on ? `，最早 ${on}` : ''}\n${text.en} (${basis.en})${on ? `, from ${on} on` : ''}`,
    })),
    ...faults.map(({ path, text }) => ({ path, message: `${text.zh}\n${text.en}` })),
  ];
}

export const mountApply = (app: ApiApp, deps: Deps) =>
  app.openapi(route, async (c) => {
    const by = citizenCommand(c, 'applyForExam');
    const outcome = await apply(deps)(by, c.req.valid('param').subject, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const { code, plan } = outcome.refusal;
    const fields = fieldsOf(outcome.refusal);
    const refused = problem(problems, code, {
      ...(fields.length > 0 ? { fields } : {}),
      ...(code === 'exams.window_not_open' && plan ? { retryAt: plan.opensAt } : {}),
    });
    const view = code === 'exams.plan_changed' && plan ? planView(plan) : undefined;
    return c.json({ ...refused, ...(view ? { plan: view } : {}) }, refused.status, problemHeaders);
  });
