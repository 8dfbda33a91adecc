import { type ApiOptions, createApiApp } from '@yilu/http';
import type { ClaimDeps, ExportDeps } from './ports-rewards.js';
import { mountClaimReward } from './routes/claim-reward.js';
import { mountExportPayments } from './routes/export-payments.js';
import { mountListRewards } from './routes/list-rewards.js';

/** Rewards of reporters, for themselves; and everything of one’s own, which nobody can find whole without his pseudonym. */
export function createRewardsApp(deps: ClaimDeps & ExportDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListRewards(app, deps);
  mountClaimReward(app, deps);
  mountExportPayments(app, deps);
  return app;
}
