import { createRoute } from '@hono/zod-openapi';
import { ClaimRewardRequest, RewardClaimed, RewardId } from '@yilu/contracts';
import { type ApiApp, answers, body, commandOf, personOf, problem, problemHeaders, problemResponses } from '@yilu/http';
import * as z from 'zod';
import type { ClaimDeps } from '../ports-rewards.js';
import { claimReward } from '../use-cases/claim-reward.js';
import { rewardProblems } from './reward-problems.js';

const route = createRoute({
  operationId: 'claimReward',
  method: 'post',
  path: '/payments/rewards/{rewardId}/claim',
  request: { params: z.object({ rewardId: RewardId }), body: body(ClaimRewardRequest) },
  responses: { 200: answers(RewardClaimed, 'Waits for its transfer'), ...problemResponses(404, 409, 422) },
});

export const mountClaimReward = (app: ApiApp, deps: ClaimDeps) =>
  app.openapi(route, async (c) => {
    const { rewardId } = c.req.valid('param');
    const command = commandOf(c, 'claimReward');
    const outcome = await claimReward(deps)(command, personOf(c), rewardId, c.req.valid('json'));
    if (outcome.ok) return c.json(outcome.value, 200);
    const refused = problem(rewardProblems, outcome.refusal);
    return c.json(refused, refused.status, problemHeaders);
  });
