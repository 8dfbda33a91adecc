import { type RewardBatchChanged, RewardBatchId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { ordered } from '../domain/reward.js';
import { type RewardBatch, rewardsInBatch } from '../domain/reward-batch.js';
import type { RewardDeskDeps, RewardsOutcome } from '../ports-rewards.js';
import { type Officer, officerAct } from './officer-act.js';

export const batchChanged = ({ batchId, state, rewardIds, totalFen }: RewardBatch): RewardBatchChanged => ({
  batchId,
  state,
  count: rewardIds.length,
  totalFen,
});

/** An officer of finance puts the claimed rewards together that have waited longest; another one has to approve. */
export const proposeRewardBatch =
  ({ rewards, now, newId }: RewardDeskDeps) =>
  async (command: Command, officer: Officer) => {
    const { items } = await rewards.listClaimed({ limit: rewardsInBatch });
    return rewards.perform<RewardBatchChanged, 'rewards.none_claimed'>(
      command,
      { rewards: items.map(({ rewardId }) => rewardId) },
      (found): Result<RewardsOutcome<RewardBatchChanged>, 'rewards.none_claimed'> => {
        // The list may lag behind: what another batch took meanwhile is that one's.
        const those = found.rewards.filter(({ state }) => state === 'claimed');
        if (those.length === 0) return refuse('rewards.none_claimed');
        const batchId = RewardBatchId.parse(newId());
        const batch: RewardBatch = {
          batchId,
          version: 1,
          state: 'proposed',
          rewardIds: those.map(({ rewardId }) => rewardId),
          totalFen: those.reduce((sum, { fen }) => sum + fen, 0),
          proposed: { at: now().toISOString(), officerId: officer.id, name: officer.name },
        };
        return accept({
          batches: [batch],
          rewards: those.map((reward) => ordered(reward, batchId)),
          events: [officerAct(officer, 'rewards_proposed', batchId)],
          answer: batchChanged(batch),
        });
      },
    );
  };
