import type { DecideRewardBatchRequest, RewardBatchChanged, RewardBatchId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { returned } from '../domain/reward.js';
import { batchDecided, type DecideBatchRefusal } from '../domain/reward-batch.js';
import type { RewardDeskDeps, RewardsOutcome } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { type Officer, officerAct } from './officer-act.js';
import { batchChanged } from './propose-reward-batch.js';

type Refusal = DecideBatchRefusal | 'rewards.batch_not_found';

/** Another officer of finance approves a batch, or declines it: then its rewards wait for the next one. */
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
      { batches: [batchId], rewards: verdict === 'decline' ? before.rewardIds : [] },
      ({ batches: [batch], rewards: those }): Result<RewardsOutcome<RewardBatchChanged>, Refusal> => {
        if (!batch) return refuse('rewards.batch_not_found');
        const by = { at: now().toISOString(), officerId: officer.id, name: officer.name, ...(note ? { note } : {}) };
        const next = batchDecided(batch, verdict, by);
        if (!next.ok) return next;
        const back = those.map((reward) => returned(reward, now()));
        const act = officerAct(officer, verdict === 'approve' ? 'rewards_approved' : 'rewards_declined', batchId, note);
        return accept({
          batches: [next.value],
          rewards: back.map(({ reward }) => reward),
          entries: back.flatMap(({ entry }) => (entry ? [entered(entry)] : [])),
          events: [act],
          answer: batchChanged(next.value),
        });
      },
    );
  };
