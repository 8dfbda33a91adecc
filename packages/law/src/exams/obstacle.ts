import type { Words } from '@yilu/contracts';
import type { Day } from '@yilu/kernel/day';
import { cited } from '../violations/citation.js';

export type ObstacleCode =
  | 'not_required'
  | 'already_passed'
  | 'too_young'
  | 'too_old'
  | 'banned'
  | 'certificate_missing'
  | 'certificate_expired'
  | 'attempts_used'
  | 's1_first'
  | 's2_first'
  | 's3r_first'
  | 'waiting_period'
  | 'rebook_gap'
  | 'one_at_a_time';

/** Why somebody may not book now, with its article. */
export interface Obstacle {
  readonly code: ObstacleCode;
  readonly text: Words;
  readonly basis: Words;
  /** First day on which this no longer stands against it; absent where time alone does not help. */
  readonly firstPossibleOn?: Day;
}

/** Words and article of an obstacle, once its day is known. */
export const obstacle = (code: ObstacleCode, text: Words, citation: string, firstPossibleOn?: Day): Obstacle => ({
  code,
  text,
  basis: cited(citation),
  ...(firstPossibleOn ? { firstPossibleOn } : {}),
});
