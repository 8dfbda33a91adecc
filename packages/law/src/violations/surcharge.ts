import { type Day, dayOf, endOfDay } from '@yilu/kernel/day';
import { assertFen, percentOfFen } from '@yilu/kernel/money';
import { lateDays, type Stop } from './surcharge-days.js';
import { type SurchargeLine, surchargeLines } from './surcharge-lines.js';
import { percentPerDay, surchargeVersion } from './surcharge-rule.js';

export interface UnpaidFine {
  readonly principalFen: number;
  /** Last day to pay; the surcharge begins on the day after it. */
  readonly dueOn: Day;
  /** The due date may still move (its year has no holiday notice): until it is certain no day counts. */
  readonly dueProvisional?: boolean | undefined;
  readonly stops: readonly Stop[];
}

export interface SurchargeQuote {
  readonly principalFen: number;
  readonly surchargeFen: number;
  readonly totalFen: number;
  /** Calendar days after the due date, and those of them that count. */
  readonly daysLate: number;
  readonly daysCounted: number;
  readonly on: Day;
  /** 24:00 in Shanghai: from this instant on it is another day's sum. */
  readonly validUntil: Date;
  /** The arithmetic, in the order in which it is shown. */
  readonly lines: readonly SurchargeLine[];
  readonly ruleVersion: string;
}

const daysToCap = Math.ceil(100 / percentPerDay);

/** 3 % of the fine a day, never more than the fine: min(F, round(F × 3 % × n)) in fen (APL art 72 ¶1(1)). */
export function surchargeOf(principalFen: number, days: number): number {
  if (assertFen(principalFen) < 0) throw new RangeError(`Not a fine: ${principalFen}`);
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`Not a number of days: ${days}`);
  // Past the cap more days change nothing; so the product stays small for a debt of decades.
  return Math.min(principalFen, percentOfFen(principalFen, percentPerDay * Math.min(days, daysToCap)));
}

/** What is owed at an instant, with its arithmetic; the sum stands to the end of that day in Shanghai. */
export function quoteSurcharge(fine: UnpaidFine, at: Date): SurchargeQuote {
  const on = dayOf(at);
  const spans = lateDays(fine.dueOn, fine.stops, on);
  const sum = (days: readonly { days: number }[]) => days.reduce((total, one) => total + one.days, 0);
  const daysLate = sum(spans);
  const daysCounted = fine.dueProvisional ? 0 : sum(spans.filter(({ notCounted }) => !notCounted));
  const surchargeFen = surchargeOf(fine.principalFen, daysCounted);
  const quote = {
    principalFen: fine.principalFen,
    surchargeFen,
    totalFen: assertFen(fine.principalFen + surchargeFen),
    daysLate,
    daysCounted,
    on,
  };
  return {
    ...quote,
    validUntil: endOfDay(on),
    lines: surchargeLines(fine, quote, spans),
    ruleVersion: surchargeVersion,
  };
}
