import { accept, addDays, dayOf, endOfDay, type Result, refuse, startOfDay } from '@yilu/kernel';
import * as z from 'zod';
import type { BillType } from './alipay-pay-bill.js';
import { type Order, type PayLedger, type Refusal, refundedFen, type Trade } from './alipay-pay-ledger.js';
import { beijingTime, gatewayTime, yuan } from './alipay-wire.js';

/** Yuan as text, read as integer fen without a float. */
const Yuan = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,2})?$/)
  .transform((text) => {
    const [yuan, cents = ''] = text.split('.');
    return Number(`${yuan}${cents.padEnd(2, '0')}`);
  })
  .refine((fen) => fen > 0);

const OrderContent = z.object({
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
const CreateContent = OrderContent.extend({
  product_code: z.literal('JSAPI_PAY'),
  op_app_id: z.string(),
  buyer_id: z.string().optional(),
  buyer_open_id: z.string().optional(),
  op_buyer_open_id: z.string().optional(),
});
const WapContent = OrderContent.extend({ product_code: z.literal('QUICK_WAP_WAY') });
const TradeKey = z
  .object({ out_trade_no: z.string().optional(), trade_no: z.string().optional() })
  .refine((key) => key.out_trade_no || key.trade_no);
const RefundContent = TradeKey.and(
  z.object({
    refund_amount: Yuan,
    out_request_no: z.string().max(64).optional(),
    refund_reason: z.string().max(256).optional(),
  }),
);
const RefundQueryContent = TradeKey.and(
  z.object({ out_request_no: z.string().min(1), query_options: z.array(z.string()).default([]) }),
);
const BillContent = z.object({ bill_type: z.enum(['trade', 'signcustomer']), bill_date: z.iso.date() });

const unitMilliseconds = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const longestMilliseconds = 15 * unitMilliseconds.d;

/** When an unpaid order ends; undefined for a time that Alipay refuses: past, unreadable or beyond fifteen days. */
function expiryOf({ time_expire, timeout_express }: z.infer<typeof OrderContent>, now: Date): Date | undefined {
  if (time_expire !== undefined) {
    const at = new Date(gatewayTime(time_expire));
    return at.getTime() > now.getTime() ? at : undefined;
  }
  if (timeout_express === '1c') return endOfDay(dayOf(now));
  const [, value = '15', unit = 'd'] = /^(\d+)([mhd])$/.exec(timeout_express ?? '15d') ?? [undefined, '0'];
  const length = Number(value) * unitMilliseconds[unit as keyof typeof unitMilliseconds];
  return length >= unitMilliseconds.m && length <= longestMilliseconds ? new Date(now.getTime() + length) : undefined;
}

export interface MethodTools {
  readonly appId: string;
  readonly now: () => Date;
  readonly knowsBuyer: (openId: string) => boolean;
  readonly lacksBalance: () => boolean;
  /** An address that gives the bill for half a minute; undefined on a day without trades. */
  readonly billUrl: (type: BillType, day: string) => string | undefined;
}

const queried = (trade: Trade) => ({
  trade_no: trade.tradeNo,
  out_trade_no: trade.outTradeNo,
  buyer_logon_id: '199****0000',
  buyer_open_id: trade.buyerOpenId,
  trade_status: trade.status,
  total_amount: yuan(trade.amountFen),
  receipt_amount: yuan(trade.paidAt ? trade.amountFen : 0),
  buyer_pay_amount: yuan(trade.paidAt ? trade.amountFen : 0),
  point_amount: '0.00',
  invoice_amount: yuan(trade.paidAt ? trade.amountFen : 0),
  ...(trade.paidAt ? { send_pay_date: beijingTime(new Date(trade.paidAt)) } : {}),
});

/** The server methods over the ledger, by name: what both generations of the wire answer with. */
export function payMethods(ledger: PayLedger, tools: MethodTools) {
  type Answer = Result<object, Refusal>;
  type Method = (content: unknown, notifyUrl: string | undefined) => Answer;

  function orderFrom(content: z.infer<typeof OrderContent>, product: Order['product']): Result<Order, Refusal> {
    const expiresAt = expiryOf(content, tools.now());
    if (!expiresAt) return refuse('ACQ.INVALID_PARAMETER');
    return accept({
      outTradeNo: content.out_trade_no,
      amountFen: content.total_amount,
      subject: content.subject,
      product,
      expiresAt: expiresAt.toISOString(),
      ...(content.notify_url ? { notifyUrl: content.notify_url } : {}),
      ...(content.quit_url ? { quitUrl: content.quit_url } : {}),
      ...(content.passback_params ? { passbackParams: content.passback_params } : {}),
    });
  }

  /** Reads the content by its schema and lets a well-formed one be answered. */
  const method =
    <T>(schema: z.ZodType<T>, answer: (content: T, notifyUrl: string | undefined) => Answer): Method =>
    (content, notifyUrl) => {
      const read = schema.safeParse(content);
      return read.success ? answer(read.data, notifyUrl) : refuse('ACQ.INVALID_PARAMETER');
    };
  const ofTrade = <T extends z.infer<typeof TradeKey>>(
    schema: z.ZodType<T>,
    answer: (trade: Trade, content: T) => Answer,
  ) =>
    method(schema, (content) => {
      const trade = ledger.find({ outTradeNo: content.out_trade_no, tradeNo: content.trade_no });
      return trade ? answer(trade, content) : refuse('ACQ.TRADE_NOT_EXIST');
    });

  const create = method(CreateContent, (content, notifyUrl) => {
    // An app of today knows its users by open id alone; another app's users have theirs in a field of its own.
    const buyer = content.op_app_id === tools.appId ? content.buyer_open_id : content.op_buyer_open_id;
    if (!buyer || !tools.knowsBuyer(buyer)) return refuse('ACQ.BUYER_NOT_EXIST');
    const order = orderFrom({ ...content, notify_url: notifyUrl ?? content.notify_url }, 'JSAPI_PAY');
    if (!order.ok) return order;
    const created = ledger.create(order.value, buyer);
    return created.ok ? accept({ out_trade_no: created.value.outTradeNo, trade_no: created.value.tradeNo }) : created;
  });

  const refund = ofTrade(RefundContent, (trade, content) => {
    if (!content.out_request_no && content.refund_amount < trade.amountFen) return refuse('ACQ.INVALID_PARAMETER');
    const requestNo = content.out_request_no ?? trade.outTradeNo;
    const isKnown = trade.refunds.some((one) => one.requestNo === requestNo);
    if (!isKnown && tools.lacksBalance()) return refuse('ACQ.SELLER_BALANCE_NOT_ENOUGH');
    const wanted = { requestNo, amountFen: content.refund_amount, reason: content.refund_reason ?? '' };
    const done = ledger.refund(trade, wanted);
    if (!done.ok) return done;
    return accept({
      buyer_logon_id: '199****0000',
      buyer_open_id: trade.buyerOpenId,
      fund_change: done.value.changed ? 'Y' : 'N',
      gmt_refund_pay: beijingTime(new Date(done.value.refund.at)),
      out_trade_no: trade.outTradeNo,
      // Of all refunds of the trade together, not of this one.
      refund_fee: yuan(refundedFen(trade)),
      send_back_fee: yuan(done.value.changed ? done.value.refund.amountFen : 0),
      trade_no: trade.tradeNo,
    });
  });

  const queryRefund = ofTrade(RefundQueryContent, (trade, content) => {
    const done = trade.refunds.find(({ requestNo }) => requestNo === content.out_request_no);
    // A success that says nothing: so Alipay tells that nothing was given back under this number.
    if (!done) return accept({});
    return accept({
      out_request_no: done.requestNo,
      out_trade_no: trade.outTradeNo,
      refund_amount: yuan(done.amountFen),
      refund_status: 'REFUND_SUCCESS',
      ...(content.query_options.includes('gmt_refund_pay') ? { gmt_refund_pay: beijingTime(new Date(done.at)) } : {}),
      total_amount: yuan(trade.amountFen),
      trade_no: trade.tradeNo,
    });
  });

  const queryBill = method(BillContent, ({ bill_type, bill_date }) => {
    const madeAt = startOfDay(addDays(bill_date, 1)).getTime() + 9 * unitMilliseconds.h;
    const url = tools.now().getTime() < madeAt ? undefined : tools.billUrl(bill_type, bill_date);
    return url ? accept({ bill_download_url: url }) : refuse('isp.bill_not_exist');
  });

  const methods: Readonly<Record<string, Method>> = {
    'alipay.trade.create': create,
    'alipay.trade.query': ofTrade(TradeKey, (trade) => accept(queried(trade))),
    'alipay.trade.close': ofTrade(TradeKey, (trade) => {
      const closed = ledger.close(trade);
      return closed.ok ? accept({ out_trade_no: trade.outTradeNo, trade_no: trade.tradeNo }) : closed;
    }),
    'alipay.trade.refund': refund,
    'alipay.trade.fastpay.refund.query': queryRefund,
    'alipay.data.dataservice.bill.downloadurl.query': queryBill,
  };

  return {
    methods,
    /** What a browser brings to the cashier. */
    wapOrder: (content: unknown): Result<Order, Refusal> => {
      const read = WapContent.safeParse(content);
      return read.success ? orderFrom(read.data, 'QUICK_WAP_WAY') : refuse('ACQ.INVALID_PARAMETER');
    },
  };
}
