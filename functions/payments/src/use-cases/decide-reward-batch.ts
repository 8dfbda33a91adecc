import type { DecideRewardBatchRequest, RewardBatchChanged, RewardBatchId, RewardId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { givenBack, monthRefOfReward, returned } from '../domain/reward.js';
import { batchDecided, type DecideBatchRefusal } from '../domain/reward-batch.js';
import type { RewardDeskDeps, RewardsOutcome, RewardsWanted } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { type Officer, officerAct } from './officer-act.js';
import { batchChanged } from './propose-reward-batch.js';

type Refusal = DecideBatchRefusal | 'rewards.batch_not_found' | 'command.busy';

/** The rewards of a batch, each once with the month in which it counts. */
async function withMonths(rewards: RewardDeskDeps['rewards'], rewardIds: readonly RewardId[]): Promise<RewardsWanted> {
  const found = await rewards.find({ rewards: rewardIds });
  const months = new Map(found.rewards.map(monthRefOfReward).map((ref) => [`${ref.payee} ${ref.month}`, ref]));
  return { rewards: rewardIds, months: [...months.values()] };
}

/**
 * Another officer of finance approves a batch, or declines it: then its rewards wait for the next one, and those that were
 * withdrawn meanwhile end.
 */
export const decideRewardBatch =
  ({ rewards, now }: RewardDeskDeps) =>
  async (
    command: Command,
    officer: Officer,
    batchId: RewardBatchId,
    request: DecideRewardBatchRequest,
  ): Promise<Result<RewardBatchChanged, Refusal | CommandRefusal>> => {
    const [before] = (await rewards.find({ batches: [batchId] })).batches;
    if (!before) return refuse('rewards.batch_not_found');
    const { verdict, note } = request;
    return rewards.perform<RewardBatchChanged, Refusal>(
      command,
      { batches: [batchId], ...(verdict === 'decline' ? await withMonths(rewards, before.rewardIds) : {}) },
      ({ batches: [batch], rewards: those, months: found }): Result<RewardsOutcome<RewardBatchChanged>, Refusal> => {
        if (!batch) return refuse('rewards.batch_not_found');
        const by = { at: now().toISOString(), officerId: officer.id, name: officer.name, ...(note ? { note } : {}) };
        const next = batchDecided(batch, verdict, by);
        if (!next.ok) return next;
        const back = those.map((reward) => returned(reward, now()));
        const months = givenBack(
          back.map(({ reward }) => reward),
          found,
        );
        // An account was merged between the two readings.
        if (!months) return refuse('command.busy');
        const act = officerAct(officer, verdict === 'approve' ? 'rewards_approved' : 'rewards_declined', batchId, note);
        return accept({
          batches: [next.value],
          rewards: back.map(({ reward }) => reward),
          months,
          entries: back.flatMap(({ entry }) => (entry ? [entered(entry)] : [])),
          events: [act],
          answer: batchChanged(next.value),
        });
      },
    );
  };
