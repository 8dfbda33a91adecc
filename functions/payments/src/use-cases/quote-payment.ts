import type { PersonId } from '@yilu/contracts';
import { type Result, refuse } from '@yilu/kernel';
import type { Obligation } from '../domain/obligation.js';
import { type Quote, type QuoteRefusal, quoteOf } from '../domain/quote.js';
import { outageStops } from '../domain/wallet-health.js';
import type { Deps } from '../ports.js';

export interface Quoted {
  readonly quote: Quote;
  readonly obligations: readonly Obligation[];
}

/** What these obligations cost at this moment, surcharge and all, where they are this person's; nothing is written. */
export const quotePayment =
  ({ payments, quoteSurcharge, now }: Pick<Deps, 'payments' | 'quoteSurcharge' | 'now'>) =>
  async (
    obligationIds: readonly string[],
    ownerId?: PersonId,
  ): Promise<Result<Quoted, QuoteRefusal | 'obligation.not_found'>> => {
    const { obligations, health } = await payments.find({ obligationIds, health: true });
    const theirs = obligations.every((each) => !ownerId || each.ownerId === ownerId);
    if (obligations.length !== obligationIds.length || !theirs) return refuse('obligation.not_found');
    const quote = quoteOf(obligations, now(), quoteSurcharge, outageStops(health));
    return quote.ok ? { ok: true, value: { quote: quote.value, obligations } } : quote;
  };
