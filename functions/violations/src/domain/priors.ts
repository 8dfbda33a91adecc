import { dayOf } from '@yilu/kernel/day';
import type { Ruling } from '@yilu/law/violations/leniency';
import type { Decision, KeptPrior, ViolationRecord } from './files.js';

type Recorded = Pick<ViolationRecord, 'recordId' | 'key' | 'occurredAt'>;
type Outcome = Pick<Ruling, 'outcome' | 'ruleId'>;

/** A record as it stands against a later first violation: open while nobody decided it. */
export const priorOf = (city: string, { recordId, key, occurredAt }: Recorded, decided?: Outcome): KeptPrior => ({
  recordId,
  key,
  city,
  on: dayOf(new Date(occurredAt)),
  at: occurredAt,
  outcome: decided?.outcome ?? 'open',
  ...(decided && decided.outcome !== 'fine' && decided.ruleId !== 'officer' ? { ruleId: decided.ruleId } : {}),
});

/** The list with this prior in the place of what it said of the same record before. */
export const withPrior = (priors: readonly KeptPrior[], prior: KeptPrior): readonly KeptPrior[] => [
  ...priors.filter(({ recordId }) => recordId !== prior.recordId),
  prior,
];

/** The list without a record that was erased, or whose decision was revoked. */
export const withoutPrior = (priors: readonly KeptPrior[], recordId: Decision['recordId']): readonly KeptPrior[] =>
  priors.filter((prior) => prior.recordId !== recordId);

/**
 * What stands against treating this record as a first violation: everything of the vehicle and of the driver that
 * happened before it, and later records that were treated leniently already.
 */
export function priorsFor(record: Recorded, ...lists: readonly (readonly KeptPrior[] | undefined)[]): KeptPrior[] {
  const all = new Map(lists.flatMap((list) => list ?? []).map((prior) => [prior.recordId, prior]));
  all.delete(record.recordId);
  return [...all.values()].filter(
    ({ at, outcome }) =>
      Date.parse(at) <= Date.parse(record.occurredAt) || outcome === 'warning' || outcome === 'no_penalty',
  );
}
