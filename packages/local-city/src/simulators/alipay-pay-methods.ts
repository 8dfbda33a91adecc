import { accept, addDays, type Result, refuse, startOfDay } from '@yilu/kernel';
import type * as z from 'zod';
import type { BillType } from './alipay-pay-bill.js';
import {
  BillContent,
  CreateContent,
  expiryOf,
  type OrderContent,
  RefundContent,
  RefundQueryContent,
  TradeKey,
  WapContent,
} from './alipay-pay-contents.js';
import { type Order, type PayLedger, type Refusal, refundedFen, type Trade } from './alipay-pay-ledger.js';
import { beijingTime, yuan } from './alipay-wire.js';

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
    const madeAt = startOfDay(addDays(bill_date, 1)).getTime() + 9 * 3_600_000;
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
