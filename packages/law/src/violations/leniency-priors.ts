import { addMonths, type Day } from '@yilu/kernel/day';
import type { FirstViolationTerms } from './catalogue.js';
import type { RuleId } from './leniency-rules.js';

/**
 * Another record of the same vehicle or driver: every one that happened before the case at hand, and later ones that
 * already had a lenient result. Records that were erased or revoked are none.
 */
export interface Prior {
  readonly recordId: string;
  readonly key: string;
  readonly city: string;
  readonly on: Day;
  readonly outcome: 'open' | 'fine' | 'warning' | 'no_penalty';
  /** The rule of a lenient result. */
  readonly ruleId?: RuleId;
}

export interface PriorObstacle {
  readonly code: 'within_period' | 'open_case' | 'used_already';
  readonly prior: Prior;
}

// Nobody is held to have broken a rule who was not at fault, too young, or whose act was too slight to punish at all.
const noViolation: readonly RuleId[] = ['under_14', 'no_fault', 'slight_and_mended', 'slight_on_the_spot'];
const counts = ({ ruleId }: Prior) => !ruleId || !noViolation.includes(ruleId);
const usedLenience = ({ ruleId }: Prior) => ruleId === 'first_warning' || ruleId === 'first_no_penalty';

function obstacleOf(prior: Prior, on: Day, terms: FirstViolationTerms): PriorObstacle | undefined {
  if (prior.on > on) {
    // The later of two acts was settled first: the same period gives no second warning to the earlier one.
    const near = addMonths(on, terms.cleanMonths) >= prior.on;
    return terms.oncePerPeriod && near && usedLenience(prior) ? { code: 'used_already', prior } : undefined;
  }
  if (addMonths(prior.on, terms.cleanMonths) >= on)
    return { code: usedLenience(prior) ? 'used_already' : 'within_period', prior };
  return terms.allOldCasesHandled && prior.outcome === 'open' ? { code: 'open_case', prior } : undefined;
}

/** What stands against a first violation, the latest record first; records of other cities do not. */
export const obstaclesOf = (
  priors: readonly Prior[],
  city: string,
  on: Day,
  terms: FirstViolationTerms,
): readonly PriorObstacle[] =>
  priors
    .filter((prior) => prior.city === city && counts(prior))
    .flatMap((prior) => obstacleOf(prior, on, terms) ?? [])
    .sort((one, other) => other.prior.on.localeCompare(one.prior.on));
