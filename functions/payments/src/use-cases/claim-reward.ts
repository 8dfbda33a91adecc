import { type ClaimRewardRequest, type PersonId, Pseudonym, type RewardClaimed, type RewardId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { maskDocumentNumber } from '@yilu/kernel/mask';
import { type Account, type ClaimRefusal, claimed } from '../domain/reward.js';
import type { ClaimDeps, RewardsOutcome } from '../ports-rewards.js';

type Refusal = ClaimRefusal | 'reward.not_found';

/** Claims a reward; where it is to be sent is sealed for it alone, and no row says whose it is. */
export const claimReward =
  ({ rewards, payeeOf, vault, now }: ClaimDeps) =>
  async (command: Command, personId: PersonId, rewardId: RewardId, request: ClaimRewardRequest) => {
    const payee = Pseudonym.parse(await payeeOf(personId));
    const { holder, bank, account } = request;
    const to: Account = { holder, bank, account };
    return rewards.perform(
      // Its receipt lies in the same table, and must not name him.
      { ...command, actor: payee },
      { rewards: [rewardId] },
      async ({ rewards: [reward] }): Promise<Result<RewardsOutcome<RewardClaimed>, Refusal>> => {
        if (reward?.payee !== payee) return refuse('reward.not_found');
        const sealed = await vault.seal('reward_payee', rewardId, JSON.stringify(to));
        const next = claimed(reward, { account: sealed, masked: maskDocumentNumber(account) }, now());
        if (!next.ok) return next;
        const maskedAccount = next.value.claim?.masked ?? '';
        return accept({ rewards: [next.value], answer: { rewardId, state: next.value.state, maskedAccount } });
      },
    );
  };
