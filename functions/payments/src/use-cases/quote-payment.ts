import { type Result, refuse } from '@yilu/kernel';
import { type Quote, type QuoteRefusal, quoteOf } from '../domain/quote.js';
import type { Deps } from '../ports.js';

/** What these obligations cost at this moment, surcharge and all; nothing is written. */
export const quotePayment =
  ({ payments, quoteSurcharge, now }: Pick<Deps, 'payments' | 'quoteSurcharge' | 'now'>) =>
  async (obligationIds: readonly string[]): Promise<Result<Quote, QuoteRefusal | 'obligation.not_found'>> => {
    const { obligations } = await payments.find({ obligationIds });
    if (obligations.length !== obligationIds.length) return refuse('obligation.not_found');
    return quoteOf(obligations, now(), quoteSurcharge);
  };
