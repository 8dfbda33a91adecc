import { dayOf } from '@yilu/kernel/day';
import { isTimeBarred } from '@yilu/law/violations/procedure-time-bar';
import type { ViolationRecord } from './files.js';

/** Whether a record was discovered too late to be punished (APL art 36): until its audit nobody has looked at it. */
export const isTooLate = ({ occurredAt, audited, facts }: ViolationRecord): boolean =>
  audited !== undefined &&
  isTimeBarred({
    endedOn: dayOf(new Date(occurredAt)),
    discoveredOn: dayOf(new Date(audited.at)),
    grave: facts.accident === true,
  });
