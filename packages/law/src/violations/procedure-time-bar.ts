import { addMonths, type Day } from '@yilu/kernel/day';
import { reason } from './procedure-reason.js';

const barMonths = { usual: 24, grave: 60 } as const;

export const timeBarred = reason(
  '违法行为在法定期限内未被发现，不再给予行政处罚',
  'The violation was not discovered within the time that the law sets: it is no longer punished',
  'APL art 36',
);

/**
 * Whether an act was discovered too late to be punished (APL art 36): two years, five where life, health or finance was
 * harmed, from the day of the act, or from its last day where it went on. A camera's record is discovered by its audit.
 */
export const isTimeBarred = (act: {
  readonly endedOn: Day;
  readonly discoveredOn: Day;
  readonly grave: boolean;
}): boolean => act.discoveredOn > addMonths(act.endedOn, act.grave ? barMonths.grave : barMonths.usual);
