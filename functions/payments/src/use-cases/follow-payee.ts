import type { DomainEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { monthRefOf, moved } from '../domain/reward.js';
import type { RewardDeps } from '../ports-rewards.js';
import { payeeNow } from './grant-reward.js';
import { applied, stepOf } from './step.js';

const atOnce = 50;

/**
 * Two accounts of one person became one: the rewards of the first go over, each with its part of the month. First it is
 * written that they do, so that a reward that is granted meanwhile finds the right one.
 */
export const followPayee =
  ({ rewards }: Pick<RewardDeps, 'rewards'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'reporters.payee_merged') return;
    const { from } = event.data;
    const into = await payeeNow(rewards, event.data.into);
    if (into === from) return;
    const begun = await rewards.perform<null, never>(
      stepOf('followPayee', event.id),
      { merged: [from] },
      ({ merged: [known] }) => accept({ merged: known ? [] : [{ payee: from, version: 1, into }], answer: null }),
    );
    applied(begun, event.id);
    let cursor: string | undefined;
    do {
      const page = await rewards.listOf(from, { limit: atOnce, ...(cursor ? { cursor } : {}) });
      for (const { rewardId, grantedAt } of page.items) {
        const step = stepOf('moveReward', `${event.id}:${rewardId}`);
        const months = [from, into].map((payee) => monthRefOf(payee, new Date(grantedAt)));
        const outcome = await rewards.perform<null, never>(step, { rewards: [rewardId], months }, (found) => {
          const [reward] = found.rewards;
          if (reward?.payee !== from) return accept({ answer: null });
          const next = moved(reward, into, found.months);
          return accept({ rewards: [next.reward], months: next.months, answer: null });
        });
        applied(outcome, step.key);
      }
      cursor = page.nextCursor;
    } while (cursor);
  };
