import { dayOf, endOfDay } from '@yilu/kernel';
import * as z from 'zod';
import { gatewayTime } from './alipay-wire.js';

/** Yuan as text, read as integer fen without a float. */
const Yuan = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/)
  .transform((text) => {
    const [yuan, cents = ''] = text.split('.');
    return Number(`${yuan}${cents.padEnd(2, '0')}`);
  })
  .refine((fen) => fen > 0);

export const OrderContent = z.object({
  out_trade_no: z.string().regex(/^\w{1,64}$/),
  total_amount: Yuan,
  subject: z
    .string()
    .min(1)
    .max(256)
    .regex(/^[^/=&]+$/),
  time_expire: z.string().optional(),
  timeout_express: z.string().optional(),
  passback_params: z.string().max(512).optional(),
  quit_url: z.string().optional(),
  notify_url: z.string().optional(),
});
export const CreateContent = OrderContent.extend({
  product_code: z.literal('JSAPI_PAY'),
  op_app_id: z.string(),
  buyer_id: z.string().optional(),
  buyer_open_id: z.string().optional(),
  op_buyer_open_id: z.string().optional(),
});
export const WapContent = OrderContent.extend({ product_code: z.literal('QUICK_WAP_WAY') });
export const TradeKey = z
  .object({ out_trade_no: z.string().optional(), trade_no: z.string().optional() })
  .refine((key) => key.out_trade_no || key.trade_no);
export const RefundContent = TradeKey.and(
  z.object({
    refund_amount: Yuan,
    out_request_no: z.string().max(64).optional(),
    refund_reason: z.string().max(256).optional(),
  }),
);
export const RefundQueryContent = TradeKey.and(
  z.object({ out_request_no: z.string().min(1), query_options: z.array(z.string()).default([]) }),
);
export const BillContent = z.object({ bill_type: z.enum(['trade', 'signcustomer']), bill_date: z.iso.date() });

const unitMilliseconds = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const longestMilliseconds = 15 * unitMilliseconds.d;

/** When an unpaid order ends; undefined for a time that Alipay refuses: past, unreadable or beyond fifteen days. */
export function expiryOf({ time_expire, timeout_express }: z.infer<typeof OrderContent>, now: Date): Date | undefined {
  if (time_expire !== undefined) {
    const at = new Date(gatewayTime(time_expire));
    return at.getTime() > now.getTime() ? at : undefined;
  }
  if (timeout_express === '1c') return endOfDay(dayOf(now));
  const [, value = '15', unit = 'd'] = /^(\d+)([mhd])$/.exec(timeout_express ?? '15d') ?? [undefined, '0'];
  const length = Number(value) * unitMilliseconds[unit as keyof typeof unitMilliseconds];
  return length >= unitMilliseconds.m && length <= longestMilliseconds ? new Date(now.getTime() + length) : undefined;
}
