import * as z from 'zod';
import type { Charge, Distrust } from '../ports.js';
import { isOrderNumber } from './wallet-form.js';

/** A paid transaction, as a notice and a query tell it. */
export const Transaction = z.object({
  appid: z.string(),
  mchid: z.string(),
  out_trade_no: z.string(),
  transaction_id: z.string().min(1).max(64),
  success_time: z.iso.datetime({ offset: true }),
  /** REFUND stands for any refund, also of a part: the money came in all the same. */
  trade_state: z.enum(['SUCCESS', 'REFUND']),
  amount: z.object({ total: z.int().positive(), currency: z.literal('CNY') }),
});

/** The charge in it, or why it is none of ours. The right signature says only that WeChat said so, not of whose money. */
export function chargeOf(
  transaction: z.infer<typeof Transaction>,
  ours: { readonly merchantId: string; readonly appId: string },
): Charge | Distrust {
  const { appid, mchid, out_trade_no: attemptId, transaction_id: transactionId, amount, success_time } = transaction;
  if (mchid !== ours.merchantId || appid !== ours.appId) return 'foreign_merchant';
  if (!isOrderNumber(attemptId)) return 'foreign_order';
  return { attemptId, transactionId, amountFen: amount.total, paidAt: new Date(success_time) };
}
