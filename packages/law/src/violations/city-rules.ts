import type { Day } from '@yilu/kernel/day';
import { type DuplicateRule, defaultDuplicateRule } from './duplicates.js';
import { defaultLookAlikeRule, type LookAlikeRule } from './look-alike.js';
import { defaultRemedyPolicy, type RemedyPolicy } from './remedies.js';
import { revocationLimits } from './remedies-revoked.js';

/** What a city decides for itself about records, remedies and refunds; its fines are in city-fines. */
export interface CityRules {
  readonly city: string;
  /** First day of these rules; a change is a further entry, so that an old case keeps its own. */
  readonly effectiveFrom: Day;
  readonly duplicates: DuplicateRule;
  readonly lookAlikes: LookAlikeRule;
  readonly remedies: RemedyPolicy;
  readonly refundWithinWorkingDays: number;
}

const ningbo: CityRules = {
  city: 'ningbo',
  // The day of the Administrative Penalty Law that is in force: no record here is older.
  effectiveFrom: '2021-07-15',
  duplicates: defaultDuplicateRule,
  lookAlikes: defaultLookAlikeRule,
  remedies: defaultRemedyPolicy,
  refundWithinWorkingDays: revocationLimits.refund.value,
};

const known: readonly CityRules[] = [ningbo, { ...ningbo, city: 'zaozhuang' }];

/** The rules of a city on a day. Throws where there are none, because another city's would be applied in silence. */
export function cityRules(city: string, on: Day, rules = known): CityRules {
  const inForce = rules.filter((one) => one.city === city && one.effectiveFrom <= on);
  const [first, ...others] = inForce;
  if (!first) throw new Error(`No rules known for ${city} on ${on}.`);
  return others.reduce((newest, one) => (newest.effectiveFrom > one.effectiveFrom ? newest : one), first);
}
