import type { DomainEvent, NewEvent, RecordId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Tip } from '../domain/files.js';
import { rewardEarned } from '../domain/review.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Following = Pick<Deps, 'store' | 'now'>;

/** The tip behind a record, as it is to be written next, with what follows from it; nothing where there is none. */
async function act(
  { store }: Following,
  event: DomainEvent & { readonly data: { readonly recordId: RecordId } },
  decide: (tip: Tip) => { readonly tip: Tip; readonly event: NewEvent } | undefined,
): Promise<void> {
  const [record] = (await store.find({ records: [event.data.recordId] })).records;
  if (!record) return;
  const step = stepOf('followDecision', event.id);
  const outcome = await store.perform<null, never>(step, { tips: [record.tipId] }, ({ tips: [tip] }) => {
    const next = tip && decide(tip);
    return accept({ ...(next ? { tips: [next.tip], events: [next.event] } : {}), answer: null });
  });
  applied(outcome, event.id);
}

function rewarded(tip: Tip, at: string) {
  if (tip.rewardedAt) return undefined;
  const steps = [...tip.steps, { at, what: 'decided' as const }];
  const next: Tip = { ...tip, version: tip.version + 1, rewardedAt: at, steps };
  return { tip: next, event: rewardEarned(next) };
}

function withdrawn(tip: Tip, at: string) {
  if (!tip.rewardedAt || tip.withdrawnAt) return undefined;
  const { tipId, pseudonym } = tip;
  const event: NewEvent = { type: 'tips.reward_withdrawn', data: { tipId, pseudonym } };
  return { tip: { ...tip, version: tip.version + 1, withdrawnAt: at }, event };
}

/**
 * Follows what is decided about a record that began as a report: with a penalty its reporter has earned his reward, once;
 * with a decision that is taken back for good he has not.
 */
export const followDecision =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    const at = deps.now().toISOString();
    if (event.type === 'violations.decision_made' && event.data.outcome !== 'no_penalty')
      return act(deps, event, (tip) => rewarded(tip, at));
    if (event.type === 'violations.decision_revoked' && !event.data.replacedBy)
      return act(deps, event, (tip) => withdrawn(tip, at));
  };
