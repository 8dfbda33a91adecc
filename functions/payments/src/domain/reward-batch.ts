import type { RewardBatchId, RewardBatchView, RewardId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Account, Reward } from './reward.js';

/** As many as one transaction of a hundred writes ends with their ledger entries and the months that get their room back. */
export const rewardsInBatch = 32;

interface Deciding {
  readonly at: string;
  readonly officerId: string;
  readonly name: string;
  readonly note?: string;
}
/** Rewards that are transferred together; two officers of finance stand behind each. */
export interface RewardBatch {
  readonly batchId: RewardBatchId;
  readonly version: number;
  readonly state: 'proposed' | 'declined' | 'approved' | 'paid';
  readonly rewardIds: readonly RewardId[];
  readonly totalFen: number;
  readonly proposed: Deciding;
  readonly decided?: Deciding;
  readonly bankReference?: string;
}

export type DecideBatchRefusal = 'rewards.batch_ended' | 'rewards.same_officer';

/** A second officer approves or declines; never he who proposed. */
export function batchDecided(
  batch: RewardBatch,
  verdict: 'approve' | 'decline',
  decided: Deciding,
): Result<RewardBatch, DecideBatchRefusal> {
  if (batch.state !== 'proposed') return refuse('rewards.batch_ended');
  if (batch.proposed.officerId === decided.officerId) return refuse('rewards.same_officer');
  const state = verdict === 'approve' ? 'approved' : 'declined';
  return accept({ ...batch, version: batch.version + 1, state, decided });
}

export const batchView = (batch: RewardBatch, officerId: string): RewardBatchView => ({
  batchId: batch.batchId,
  state: batch.state,
  count: batch.rewardIds.length,
  totalFen: batch.totalFen,
  proposedAt: batch.proposed.at,
  proposedBy: batch.proposed.name,
  ...(batch.decided ? { decidedAt: batch.decided.at, decidedBy: batch.decided.name } : {}),
  ...(batch.decided?.note ? { note: batch.decided.note } : {}),
  ...(batch.bankReference ? { bankReference: batch.bankReference } : {}),
  own: batch.proposed.officerId === officerId,
});

/** A cell that a spreadsheet takes for a text, whatever it begins with. */
const cell = (text: string) => `"${text.replaceAll('"', '""').replace(/^[=+\-@\t]/, "'$&")}"`;

/** The transfers of a batch as the bank's counter takes them: one row each, sums in yuan with two places. */
export const transferFile = (batch: RewardBatch, rows: readonly { readonly reward: Reward; readonly to: Account }[]) =>
  `\uFEFF${[
    'reference,holder,bank,account,amount,purpose',
    ...rows.map(({ reward, to }) =>
      [
        cell(reward.rewardId),
        cell(to.holder),
        cell(to.bank),
        cell(to.account),
        (reward.fen / 100).toFixed(2),
        cell(`举报奖励 ${batch.batchId.slice(0, 8)}`),
      ].join(','),
    ),
  ].join('\r\n')}\r\n`;
