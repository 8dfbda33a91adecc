import type { DomainEvent } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { rewardEarned } from '../domain/review.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

/** A penalty was decided about a record that began as a report: its reporter has earned his reward, once. */
export const followDecision =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'violations.decision_made' || event.data.outcome === 'no_penalty') return;
    const [record] = (await store.find({ records: [event.data.recordId] })).records;
    if (!record) return;
    const outcome = await store.perform<null, never>(
      stepOf('followDecision', event.id),
      { tips: [record.tipId] },
      ({ tips: [tip] }) => {
        if (!tip || tip.rewardedAt) return accept({ answer: null });
        const at = now().toISOString();
        const steps = [...tip.steps, { at, what: 'decided' as const }];
        const next = { ...tip, version: tip.version + 1, rewardedAt: at, steps };
        return accept({ tips: [next], events: [rewardEarned(next)], answer: null });
      },
    );
    applied(outcome, event.id);
  };
