import type { Day } from '@yilu/kernel/day';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';

export const revocationLimits = {
  withdraw: { value: 3, unit: 'working_day', what: 'withdraw the publication', basis: inChinese('APL art 48 ¶2') },
  /** No law names a figure: the default, which a city's finance rule may change. */
  refund: {
    value: 15,
    unit: 'working_day',
    what: 'refund fine and surcharge through the treasury',
    basis: '《罚没财物管理办法》（财税〔2020〕54号）',
  },
} as const satisfies Record<string, Deadline>;

/** What a changed or revoked decision sets going; its points are reversed with it (D163 art 16). */
export const afterRevocation = (
  revokedOn: Day,
  refund: Pick<Deadline, 'value'> = revocationLimits.refund,
): { readonly withdrawBy: LastDay; readonly refundBy: LastDay } => ({
  withdrawBy: lastDayOf(revocationLimits.withdraw, revokedOn),
  refundBy: lastDayOf({ value: refund.value, unit: revocationLimits.refund.unit }, revokedOn),
});
