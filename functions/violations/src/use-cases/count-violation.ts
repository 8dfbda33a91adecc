import type { DomainEvent } from '@yilu/contracts';
import { dayOf } from '@yilu/kernel';
import { type Counted, mondayOf, type Tally } from '../domain/statistics.js';
import type { Deps } from '../ports.js';

type Counting = Pick<Deps, 'store' | 'statistics'>;

const inWeekOf = (at: string, counted: Counted, change: Tally['change'] = 1): Tally => ({
  ...counted,
  monday: mondayOf(dayOf(new Date(at))),
  change,
});

/** What an event adds to the figures, or takes off again: what was erased or revoked never counted. */
async function talliesOf({ store }: Counting, event: DomainEvent): Promise<readonly Tally[]> {
  switch (event.type) {
    case 'violations.record_published':
    case 'violations.record_erased': {
      const isNew = event.type === 'violations.record_published';
      // A reminder is the same record again.
      if (isNew && event.data.round > 1) return [];
      const [record] = (await store.find({ records: [event.data.recordId] })).records;
      if (!record?.publishedAt) return [];
      const { key, area, publishedAt } = record;
      return [inWeekOf(publishedAt, { what: 'act', key, area }, isNew ? 1 : -1)];
    }
    case 'violations.decision_made':
    case 'violations.decision_revoked': {
      const [decision] = (await store.find({ decisions: [event.data.number] })).decisions;
      if (!decision) return [];
      const change = event.type === 'violations.decision_made' ? 1 : -1;
      return [inWeekOf(decision.decidedAt, { what: 'outcome', outcome: decision.outcome }, change)];
    }
    case 'violations.defence_changed': {
      const { defenceId, circumstance, state, outcome, own } = event.data;
      const isFiled = state === 'received' && own;
      if (!isFiled && !outcome) return [];
      const [defence] = (await store.find({ defences: [defenceId] })).defences;
      if (!defence) return [];
      // An answer counts in the week of its defence: a share of those that were filed.
      if (isFiled) return [inWeekOf(defence.filedAt, { what: 'filed', circumstance })];
      return [
        inWeekOf(defence.filedAt, { what: 'answered', circumstance }),
        ...(outcome === 'rejected' ? [] : [inWeekOf(defence.filedAt, { what: 'upheld', circumstance })]),
      ];
    }
    default:
      return [];
  }
}

/** Counts what an event says into the public figures, exactly once. */
export const countViolation =
  (deps: Counting) =>
  async (event: DomainEvent): Promise<void> => {
    const tallies = await talliesOf(deps, event);
    if (tallies.length > 0) await deps.statistics.count(event.id, tallies);
  };
