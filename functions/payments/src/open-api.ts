import { describeApps } from '@yilu/http/open-api';
import { createPaymentsApp } from './app.js';
import type { CitizenDeps } from './ports.js';
import type { FinanceStaffDeps, LinkDeps, PaperDeps } from './ports-finance.js';
import type { ClaimDeps, ExportDeps, RewardDeskDeps } from './ports-rewards.js';
import { createRewardDeskApp } from './reward-desk-app.js';
import { createRewardsApp } from './rewards-app.js';
import { createPaymentsStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of all sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as CitizenDeps & LinkDeps & PaperDeps & FinanceStaffDeps & ClaimDeps & ExportDeps & RewardDeskDeps;
  return describeApps('Yilu payments', [
    createPaymentsApp(none, entrance),
    createRewardsApp(none, entrance),
    createPaymentsStaffApp(none, entrance),
    createRewardDeskApp(none, entrance),
  ]);
};
