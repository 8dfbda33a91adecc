import type { NoteRewardPaymentRequest, RewardBatchChanged, RewardBatchId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { paid } from '../domain/reward.js';
import type { RewardDeskDeps, RewardsOutcome } from '../ports-rewards.js';
import { entered } from './grant-reward.js';
import { type Officer, officerAct } from './officer-act.js';
import { batchChanged } from './propose-reward-batch.js';

type Refusal = 'rewards.batch_not_found' | 'rewards.not_approved';

/** The bank has made the transfers of a batch: each of its rewards is paid, with its entry in the ledger. */
export const noteRewardPayment =
  ({ rewards, now }: RewardDeskDeps) =>
  async (
    command: Command,
    officer: Officer,
    batchId: RewardBatchId,
    { bankReference }: NoteRewardPaymentRequest,
  ): Promise<Result<RewardBatchChanged, Refusal | CommandRefusal>> => {
    const [before] = (await rewards.find({ batches: [batchId] })).batches;
    if (!before) return refuse('rewards.batch_not_found');
    return rewards.perform<RewardBatchChanged, Refusal>(
      command,
      { batches: [batchId], rewards: before.rewardIds },
      ({ batches: [batch], rewards: those }): Result<RewardsOutcome<RewardBatchChanged>, Refusal> => {
        if (batch?.state !== 'approved') return refuse('rewards.not_approved');
        const done = those.map((reward) => paid(reward, now()));
        const next = { ...batch, version: batch.version + 1, state: 'paid' as const, bankReference };
        return accept({
          batches: [next],
          rewards: done.map(({ reward }) => reward),
          entries: done.map(({ entry }) => entered(entry)),
          events: [officerAct(officer, 'rewards_paid', batchId, bankReference)],
          answer: batchChanged(next),
        });
      },
    );
  };
