import { type DomainEvent, RewardId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { givenBack, monthRefOfReward, withdrawn } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { applied, stepOf } from './step.js';

/**
 * Takes back a reward whose decision was revoked for good, as long as it is not paid, and gives its month the room back that
 * it took; one that is ordered is not ordered again.
 */
export const withdrawReward =
  ({ rewards, now }: Pick<RewardDeps, 'rewards' | 'now'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.reward_withdrawn') return;
    const rewardId = RewardId.parse(event.data.rewardId);
    const step = stepOf('withdrawReward', event.id);
    const [before] = (await rewards.find({ rewards: [rewardId] })).rewards;
    // Told before it was granted: the queue brings it again behind that.
    if (!before) throw new Error(`Reward ${rewardId} is not granted yet`);
    const wanted = { rewards: [rewardId], months: [monthRefOfReward(before)] };
    const outcome = await rewards.perform<null, never>(step, wanted, ({ rewards: [reward], months: found }) => {
      const over = reward && withdrawn(reward, now());
      const months = givenBack(over ? [over.reward] : [], found);
      if (!months) throw new Error('The account was merged at this moment');
      return accept({
        rewards: over ? [over.reward] : [],
        months,
        entries: over?.entry ? [entered(over.entry)] : [],
        answer: null,
      });
    });
    applied(outcome, event.id);
  };
