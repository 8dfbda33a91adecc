import { type DomainEvent, RewardId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { LedgerEntry } from '../domain/ledger.js';
import { granted, monthRefOf } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { applied, stepOf } from './step.js';

/** An entry as the store of rewards writes it: new, and never again. */
export const entered = (entry: LedgerEntry): LedgerEntry & { readonly version: 1 } => ({ ...entry, version: 1 });

/** Grants a reward that somebody has earned, once, into the month in which he earned it. */
export const grantReward =
  ({ rewards, rules }: Pick<RewardDeps, 'rewards' | 'rules'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.reward_granted') return;
    const { payee, tipType, rewardFen: tableFen } = event.data;
    const rewardId = RewardId.parse(event.data.rewardId);
    const at = new Date(event.data.earnedAt);
    const outcome = await rewards.perform<null, never>(
      stepOf('grantReward', event.id),
      { rewards: [rewardId], months: [monthRefOf(payee, at)] },
      ({ rewards: [known], months: [month] }) => {
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
