import { accept, type Day, dayOf, endOfDay, type Result, refuse } from '@yilu/kernel';
import type { Stop } from '@yilu/law/violations/surcharge-days';
import type { SurchargeLine } from '@yilu/law/violations/surcharge-lines';
import { isUnderDefence, type Obligation, type ObligationKind } from './obligation.js';

export interface QuotedItem {
  readonly kind: ObligationKind;
  readonly obligationId: string;
  readonly reference: string;
  readonly principalFen: number;
  readonly surchargeFen: number;
}

/** What is to be paid today: the 3 % of a day of delay must not be underpaid, so it ends with the Shanghai day. */
export interface Quote {
  readonly items: readonly QuotedItem[];
  readonly amountFen: number;
  readonly on: Day;
  readonly ruleVersions: readonly string[];
  readonly validUntil: Date;
  /** The arithmetic of each surcharge, by obligation. */
  readonly lines: ReadonlyMap<string, readonly SurchargeLine[]>;
}

export type QuoteRefusal = 'quote.not_due' | 'quote.under_defence' | 'quote.wrong_count' | 'quote.day_ending';

/** The law's arithmetic of late payment (行政处罚法 art 72, 73), with the version of the rule for the record. */
export type QuoteSurcharge = (
  fine: Pick<Obligation, 'principalFen' | 'dueOn' | 'dueProvisional' | 'stops'>,
  at: Date,
) => {
  readonly surchargeFen: number;
  readonly ruleVersion: string;
  /** The arithmetic, as it is shown. */
  readonly lines: readonly SurchargeLine[];
};

/** Several tickets are one order, as many as one transaction of the store settles. */
const mostItems = 20;
const shortestMs = 90_000;

/** What these obligations cost now, on which no surcharge grows during outages; refused unless each is due, and in the last moments of a day, whose price ends with it. */
export function quoteOf(
  obligations: readonly Obligation[],
  now: Date,
  surcharge: QuoteSurcharge,
  outages: readonly Stop[] = [],
): Result<Quote, QuoteRefusal> {
  const distinct = new Set(obligations.map(({ obligationId }) => obligationId));
  if (distinct.size !== obligations.length || distinct.size === 0 || distinct.size > mostItems)
    return refuse('quote.wrong_count');
  if (obligations.some(({ standing }) => standing !== 'due')) return refuse('quote.not_due');
  if (obligations.some(isUnderDefence)) return refuse('quote.under_defence');
  const on = dayOf(now);
  const validUntil = endOfDay(on);
  if (validUntil.getTime() - now.getTime() < shortestMs) return refuse('quote.day_ending');
  const priced = obligations.map((each) => ({
    each,
    late: each.kind === 'fine' ? surcharge({ ...each, stops: [...each.stops, ...outages] }, now) : undefined,
  }));
  const items = priced.map(({ each: { obligationId, reference, kind, principalFen }, late }) => ({
    obligationId,
    reference,
    kind,
    principalFen,
    surchargeFen: late?.surchargeFen ?? 0,
  }));
  const lines = new Map(priced.map(({ each, late }) => [each.obligationId, late?.lines ?? []]));
  const amountFen = items.reduce((sum, { principalFen, surchargeFen }) => sum + principalFen + surchargeFen, 0);
  const ruleVersions = [...new Set(priced.flatMap(({ late }) => (late ? [late.ruleVersion] : [])))];
  return accept({ items, amountFen, on, ruleVersions, validUntil, lines });
}
