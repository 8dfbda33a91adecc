import { type Day, dayOf } from '@yilu/kernel';
import * as z from 'zod';
import type { ChannelDay } from './bank.js';

const Orders = z.object({ orders: z.array(z.object({ total: z.int(), paidAt: z.string().optional() })) });
const Refunds = z.object({
  refunds: z.array(z.object({ amount: z.int(), status: z.string(), createdAt: z.string() })),
});
const Trades = z.object({
  trades: z.array(
    z.object({
      amountFen: z.int(),
      paidAt: z.string().optional(),
      refunds: z.array(z.object({ amountFen: z.int(), at: z.string() })),
    }),
  ),
});

const ask = async <T>(url: string, schema: z.ZodType<T>) => schema.parse(await (await fetch(url)).json());
const isOn = (day: Day, at: string | undefined) => at !== undefined && dayOf(new Date(at)) === day;
const sum = (amounts: readonly number[]) => amounts.reduce((total, fen) => total + fen, 0);

/** What WeChat's books say of a day: the bank holds the merchant's account, so it sees them. */
export async function wechatDay(controlUrl: string, day: Day): Promise<ChannelDay> {
  const { orders } = await ask(`${controlUrl}/_sim/orders`, Orders);
  const { refunds } = await ask(`${controlUrl}/_sim/refunds`, Refunds);
  return {
    grossFen: sum(orders.filter(({ paidAt }) => isOn(day, paidAt)).map(({ total }) => total)),
    refundsFen: sum(
      refunds
        .filter(({ status, createdAt }) => status !== 'CLOSED' && isOn(day, createdAt))
        .map(({ amount }) => amount),
    ),
  };
}

/** The same of Alipay's. */
export async function alipayDay(url: string, day: Day): Promise<ChannelDay> {
  const { trades } = await ask(`${url}/_sim/trades`, Trades);
  const back = trades.flatMap(({ refunds }) => refunds).filter(({ at }) => isOn(day, at));
  return {
    grossFen: sum(trades.filter(({ paidAt }) => isOn(day, paidAt)).map(({ amountFen }) => amountFen)),
    refundsFen: sum(back.map(({ amountFen }) => amountFen)),
  };
}
