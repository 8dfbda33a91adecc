import { type DomainEvent, RewardId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { withdrawn } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { applied, stepOf } from './step.js';

/** Takes back a reward whose decision was revoked for good, as long as it is not paid; one that is ordered is not ordered again. */
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
      return accept({
        rewards: over ? [over.reward] : [],
        entries: over?.entry ? [entered(over.entry)] : [],
        answer: null,
      });
    });
    applied(outcome, event.id);
  };
