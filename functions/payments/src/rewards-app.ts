import { type ApiOptions, createApiApp } from '@yilu/http';
import type { ClaimDeps } from './ports-rewards.js';
import { mountClaimReward } from './routes/claim-reward.js';
import { mountListRewards } from './routes/list-rewards.js';

/** Rewards of reporters, for themselves. */
export function createRewardsApp(deps: ClaimDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListRewards(app, deps);
  mountClaimReward(app, deps);
  return app;
}
