import { type DomainEvent, RewardId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { withdrawn } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { applied, stepOf } from './step.js';

/** Takes back a reward whose decision was revoked for good, as long as nobody has ordered it. */
export const withdrawReward =
  ({ rewards, now }: Pick<RewardDeps, 'rewards' | 'now'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.reward_withdrawn') return;
    const rewardId = RewardId.parse(event.data.rewardId);
    const step = stepOf('withdrawReward', event.id);
    const outcome = await rewards.perform<null, never>(step, { rewards: [rewardId] }, ({ rewards: [reward] }) => {
      // Told before it was granted: the queue brings it again behind that.
      if (!reward) throw new Error(`Reward ${rewardId} is not granted yet`);
      const over = withdrawn(reward, now());
      return accept({ ...(over ? { rewards: [over.reward], entries: [entered(over.entry)] } : {}), answer: null });
    });
    applied(outcome, event.id);
  };
