import { accept, dayOf } from '@yilu/kernel';
import { lapsed } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { applied, stepOf } from './step.js';

const atOnce = 50;

/** Lets rewards lapse that nobody claimed in time; answers how many. What one run leaves the next one finds. */
export const lapseRewards =
  ({ rewards, now }: Pick<RewardDeps, 'rewards' | 'now'>) =>
  async (): Promise<number> => {
    const page = await rewards.listUnclaimed(dayOf(now()), { limit: atOnce });
    for (const { rewardId, version } of page.items) {
      const step = stepOf('lapseReward', `${rewardId}:${version}`);
      const outcome = await rewards.perform<null, never>(step, { rewards: [rewardId] }, ({ rewards: [reward] }) => {
        const over = reward && lapsed(reward, now());
        return accept({ ...(over ? { rewards: [over.reward], entries: [entered(over.entry)] } : {}), answer: null });
      });
      applied(outcome, step.key);
    }
    return page.items.length;
  };
