import * as z from 'zod';
import type { Charge } from '../ports.js';
import { beijingInstant, fenOf, isOrderNumber } from './wallet-form.js';

/** `yyyy-MM-dd HH:mm:ss` in Beijing. */
export const BeijingTime = z.string().transform((text, context) => {
  const at = beijingInstant(text);
  if (at) return at;
  context.addIssue('Not a time');
  return z.NEVER;
});

/** Yuan with two decimals, read as fen by its digits. */
export const Yuan = z.string().transform((text, context) => {
  const fen = fenOf(text);
  if (fen !== undefined) return fen;
  context.addIssue('Not an amount');
  return z.NEVER;
});

/** A trade, as a notice and a query tell it. */
export const Trade = z.object({
  out_trade_no: z.string(),
  trade_no: z.string().min(1).max(64),
  total_amount: Yuan,
});

export function chargeOf(trade: z.infer<typeof Trade>, paidAt: Date): Charge | 'foreign_order' {
  const { out_trade_no: attemptId, trade_no: transactionId, total_amount: amountFen } = trade;
  return isOrderNumber(attemptId) ? { attemptId, transactionId, amountFen, paidAt } : 'foreign_order';
}
