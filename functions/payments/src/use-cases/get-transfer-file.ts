import type { RewardBatchId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Account } from '../domain/reward.js';
import { transferFile } from '../domain/reward-batch.js';
import type { RewardDeskDeps } from '../ports-rewards.js';
import { type Officer, officerAct } from './officer-act.js';

/**
 * The transfers of an approved batch, for the bank. Made when it is asked for and kept nowhere, since it holds names;
 * that it was made is told first.
 */
export const getTransferFile =
  ({ rewards, vault }: RewardDeskDeps) =>
  async (
    officer: Officer,
    batchId: RewardBatchId,
  ): Promise<Result<string, 'rewards.batch_not_found' | 'rewards.not_approved'>> => {
    const [batch] = (await rewards.find({ batches: [batchId] })).batches;
    if (!batch) return refuse('rewards.batch_not_found');
    if (batch.state !== 'approved') return refuse('rewards.not_approved');
    const [found] = await Promise.all([
      rewards.find({ rewards: batch.rewardIds }),
      rewards.tell(officerAct(officer, 'rewards_file_made', batchId)),
    ]);
    const rows = await Promise.all(
      found.rewards.map(async (reward) => {
        const to: Account = JSON.parse(await vault.open('reward_payee', reward.rewardId, reward.claim?.account ?? ''));
        return { reward, to };
      }),
    );
    return accept(transferFile(batch, rows));
  };
