import { type DomainEvent, type Pseudonym, RewardId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { heirOf } from '@yilu/kernel/heir-of';
import type { LedgerEntry } from '../domain/ledger.js';
import { granted, monthRefOf } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { applied, stepOf } from './step.js';

/** An entry as the store of rewards writes it: new, and never again. */
export const entered = (entry: LedgerEntry): LedgerEntry & { readonly version: 1 } => ({ ...entry, version: 1 });

/** Who has the rewards of this payee now: himself, or whoever took over his account. */
export async function payeeNow(rewards: RewardDeps['rewards'], payee: Pseudonym): Promise<Pseudonym> {
  const heir = await heirOf(payee, async (id) => (await rewards.find({ merged: [id] })).merged[0]);
  return heir ?? payee;
}

/** Grants a reward that somebody has earned, once, into the month in which he earned it. */
export const grantReward =
  ({ rewards, rules }: Pick<RewardDeps, 'rewards' | 'rules'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.reward_granted') return;
    const { tipType, rewardFen: tableFen } = event.data;
    const payee = await payeeNow(rewards, event.data.payee);
    const rewardId = RewardId.parse(event.data.rewardId);
    const at = new Date(event.data.earnedAt);
    const outcome = await rewards.perform<null, never>(
      stepOf('grantReward', event.id),
      { rewards: [rewardId], months: [monthRefOf(payee, at)], merged: [payee] },
      ({ rewards: [known], months: [month], merged }) => {
        if (merged.length > 0) throw new Error('The account was merged at this moment');
        if (known) return accept({ answer: null });
        const { reward, month: next, entry } = granted({ rewardId, payee, tipType, tableFen }, month, at, rules);
        return accept({
          rewards: [reward],
          months: [next],
          entries: entry ? [entered(entry)] : [],
          answer: null,
        });
      },
    );
    applied(outcome, event.id);
  };
