import { addMonths, dayOf } from '@yilu/kernel/day';
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

// A record is discovered within two years (APL art 36), and no city's period without violations is longer than five.
const monthsKept = 24 + 60;
/** A file is one item of the store: what a lorry of a large fleet has more than this is older than any period. */
const mostKept = 1_000;

const isOpen = ({ outcome }: KeptPrior) => outcome === 'open';

/** The priors that can still stand against something: all that are open, and what no period has outlived. */
function stillStanding(priors: readonly KeptPrior[]): readonly KeptPrior[] {
  const newest = priors.reduce((latest, { on }) => (on > latest ? on : latest), '');
  const since = addMonths(newest, -monthsKept);
  const all = priors.filter((prior) => isOpen(prior) || prior.on >= since);
  if (all.length <= mostKept) return all;
  return [...all]
    .sort((one, other) => Number(isOpen(other)) - Number(isOpen(one)) || other.on.localeCompare(one.on))
    .slice(0, mostKept);
}

/** The list with this prior in the place of what it said of the same record before. */
export const withPrior = (priors: readonly KeptPrior[], prior: KeptPrior): readonly KeptPrior[] =>
  stillStanding([...priors.filter(({ recordId }) => recordId !== prior.recordId), prior]);

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
