import type { Day } from '@yilu/kernel/day';
import { assertFen } from '@yilu/kernel/money';
import { accept, type Result, refuse } from '@yilu/kernel/result';
import type { Deadline } from '../deadlines.js';
import { type LastDay, lastDay, lastDayOf } from '../last-day.js';
import { inChinese } from './citation.js';

/** APL art 85 makes only 2, 3, 5 and 7 days working days: these fifteen are calendar days. */
export const payWithin = {
  value: 15,
  unit: 'calendar_day',
  what: 'pay the fine after receipt of the decision',
  basis: inChinese('RTSL art 108 ¶1; APL art 67 ¶3'),
} as const satisfies Deadline;

/** What the organ approved on application for hardship (APL art 66 ¶2). */
export type Arrangement =
  | { readonly kind: 'deferral'; readonly until: Day }
  | { readonly kind: 'instalments'; readonly parts: readonly { readonly dueOn: Day; readonly amountFen: number }[] };

/** One sum with its own last day; its surcharge is counted by itself. */
export interface DuePart extends LastDay {
  readonly amountFen: number;
}

export type ArrangementRefusal =
  | 'payment.deferral_not_later'
  | 'payment.too_few_instalments'
  | 'payment.instalment_sum'
  | 'payment.instalment_order';

export const arrangementBasis = inChinese('APL art 66 ¶2');

/** The last day to pay a fine: fifteen calendar days after receipt, moved on from a holiday to the next working day. */
export const paymentDue = (receivedOn: Day): LastDay => lastDayOf(payWithin, receivedOn);

/** A day that somebody set ends like every other period: on a holiday it moves to the next working day. */
const setDay = (on: Day): LastDay => lastDay({ from: on, value: 0, unit: 'calendar_day' });

/**
 * What is to be paid by when. An approved arrangement takes the place of the fifteen days; refused where it would not
 * be later, does not add up to the fine, or is not in the order of its days.
 */
export function paymentPlan(
  fineFen: number,
  receivedOn: Day,
  arrangement?: Arrangement,
): Result<readonly DuePart[], ArrangementRefusal> {
  const legal = paymentDue(receivedOn);
  if (!arrangement) return accept([{ ...legal, amountFen: assertFen(fineFen) }]);
  if (arrangement.kind === 'deferral') {
    const due = setDay(arrangement.until);
    return due.on > legal.on
      ? accept([{ ...due, amountFen: assertFen(fineFen) }])
      : refuse('payment.deferral_not_later');
  }
  const parts = arrangement.parts.map(({ dueOn, amountFen }) => ({
    ...setDay(dueOn),
    amountFen: assertFen(amountFen),
  }));
  if (parts.length < 2) return refuse('payment.too_few_instalments');
  if (parts.some(({ amountFen }) => amountFen <= 0)) return refuse('payment.instalment_sum');
  if (parts.reduce((sum, { amountFen }) => sum + amountFen, 0) !== fineFen) return refuse('payment.instalment_sum');
  const inOrder = parts.every(({ on }, index) => on > (parts[index - 1]?.on ?? receivedOn));
  const last = parts.at(-1);
  return inOrder && last && last.on > legal.on ? accept(parts) : refuse('payment.instalment_order');
}
