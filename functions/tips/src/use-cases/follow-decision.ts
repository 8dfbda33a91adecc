import type { DomainEvent, NewEvent, RecordId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { Tip } from '../domain/files.js';
import { newsOf, rewardEarned, rewardTypeOf } from '../domain/review.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Following = Pick<Deps, 'store' | 'now'>;

/** The tip behind a record, as it is to be written next, with what follows from it; nothing where there is none. */
async function act(
  { store }: Following,
  event: DomainEvent & { readonly data: { readonly recordId: RecordId } },
  decide: (tip: Tip) => { readonly tip: Tip; readonly events: NewEvent[] } | undefined,
): Promise<void> {
  const [record] = (await store.find({ records: [event.data.recordId] })).records;
  if (!record) return;
  const step = stepOf('followDecision', event.id);
  const outcome = await store.perform<null, never>(step, { tips: [record.tipId] }, ({ tips: [tip] }) => {
    const next = tip && decide(tip);
    return accept({ ...(next ? { tips: [next.tip], events: next.events } : {}), answer: null });
  });
  applied(outcome, event.id);
}

function rewarded(tip: Tip, at: string) {
  if (tip.rewardedAt) return undefined;
  const steps = [...tip.steps, { at, what: 'decided' as const }];
  // A milder decision may have been replaced.
  const { withdrawnAt: _, ...rest } = tip;
  const next: Tip = { ...rest, version: tip.version + 1, rewardedAt: at, steps };
  const earned = rewardEarned(next);
  // A reward lapses that nobody claims in time: whoever earned one is told.
  return { tip: next, events: earned.length > 0 ? [...earned, newsOf(next, 'rewarded')] : [] };
}

function withdrawn(tip: Tip, at: string) {
  if (!tip.rewardedAt || tip.withdrawnAt) return undefined;
  const { tipId, pseudonym } = tip;
  const event: NewEvent = { type: 'tips.reward_withdrawn', data: { tipId, pseudonym } };
  // What earned nothing has nothing to lose.
  const events = rewardTypeOf(tip) ? [event, newsOf(tip, 'reward_revoked')] : [];
  return { tip: { ...tip, version: tip.version + 1, withdrawnAt: at }, events };
}

/** Nobody waits for a reward that cannot come any more. */
function unrewarded(tip: Tip, at: string) {
  if (tip.rewardedAt || tip.withdrawnAt) return undefined;
  const next: Tip = { ...tip, version: tip.version + 1, withdrawnAt: at };
  return { tip: next, events: rewardTypeOf(tip) ? [newsOf(next, 'no_penalty')] : [] };
}

/**
 * Follows what is decided about a record that began as a report: with a penalty its reporter has earned his reward, once;
 * with a decision that is taken back for good he has not. Where none follows he is told so.
 */
export const followDecision =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    const at = deps.now().toISOString();
    if (event.type === 'violations.decision_made')
      return act(deps, event, (tip) => (event.data.outcome === 'no_penalty' ? unrewarded : rewarded)(tip, at));
    if (event.type === 'violations.record_erased') return act(deps, event, (tip) => unrewarded(tip, at));
    if (event.type === 'violations.decision_revoked' && !event.data.replacedBy)
      return act(deps, event, (tip) => withdrawn(tip, at));
  };
