import { accept, type Result, refuse } from '@yilu/kernel';
import * as z from 'zod';

const Refund = z.object({ requestNo: z.string(), amountFen: z.int(), reason: z.string(), at: z.iso.datetime() });
export const Order = z.object({
  outTradeNo: z.string(),
  amountFen: z.int(),
  subject: z.string(),
  product: z.enum(['JSAPI_PAY', 'QUICK_WAP_WAY']),
  expiresAt: z.iso.datetime(),
  notifyUrl: z.string().optional(),
  returnUrl: z.string().optional(),
  quitUrl: z.string().optional(),
  passbackParams: z.string().optional(),
});
export type Order = z.infer<typeof Order>;
export const Trade = Order.extend({
  tradeNo: z.string(),
  status: z.enum(['WAIT_BUYER_PAY', 'TRADE_SUCCESS', 'TRADE_CLOSED', 'TRADE_FINISHED']),
  buyerOpenId: z.string(),
  createdAt: z.iso.datetime(),
  paidAt: z.iso.datetime().optional(),
  closedAt: z.iso.datetime().optional(),
  refunds: z.array(Refund),
});
export type Trade = z.infer<typeof Trade>;
export type Refund = z.infer<typeof Refund>;

/** Every business refusal that the ledger gives, in Alipay's code and words. */
export const refusals = {
  'ACQ.TRADE_NOT_EXIST': '交易不存在',
  'ACQ.TRADE_HAS_SUCCESS': '交易已被支付',
  'ACQ.TRADE_HAS_CLOSE': '交易已经关闭',
  'ACQ.TRADE_HAS_FINISHED': '交易已完结',
  'ACQ.CONTEXT_INCONSISTENT': '交易信息被篡改',
  'ACQ.TRADE_BUYER_NOT_MATCH': '交易买家不匹配',
  'ACQ.TRADE_STATUS_ERROR': '交易状态不合法',
  'ACQ.REASON_TRADE_STATUS_INVALID': '交易状态异常',
  'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL': '退款金额超限',
  'ACQ.DISCORDANT_REPEAT_REQUEST': '请求信息不一致',
  'ACQ.SELLER_BALANCE_NOT_ENOUGH': '卖家余额不足',
  'ACQ.BUYER_NOT_EXIST': '买家不存在',
  'ACQ.INVALID_PARAMETER': '参数无效',
  'isp.bill_not_exist': '入参账单不存在',
} as const;
export type Refusal = keyof typeof refusals;

/** What a change of the ledger is told to the shop as. */
export type Happening = { readonly trade: Trade; readonly refund?: Refund };

export const refundedFen = ({ refunds }: Trade) => refunds.reduce((sum, { amountFen }) => sum + amountFen, 0);

export interface LedgerTools {
  readonly now: () => Date;
  readonly newTradeNo: () => string;
  /** How long money can be given back; it depends on the merchant's contract. */
  readonly refundableDays: number;
  /** Told of what the shop is notified of, after the trade has changed. */
  readonly tell: (happening: Happening) => void;
}

/** The wallet's own book of trades: what was asked, paid, closed and given back. */
export class PayLedger {
  readonly #tools: LedgerTools;
  readonly trades: Trade[];

  constructor(trades: Trade[], tools: LedgerTools) {
    this.trades = trades;
    this.#tools = tools;
  }

  /** The wallet's own number wins where both are given. */
  find(key: { tradeNo?: string | undefined; outTradeNo?: string | undefined }): Trade | undefined {
    return this.trades.find((trade) =>
      key.tradeNo ? trade.tradeNo === key.tradeNo : trade.outTradeNo === key.outTradeNo,
    );
  }

  /** The same number with the same content is the same trade, however often it is sent. */
  create(order: Order, buyerOpenId: string): Result<Trade, Refusal> {
    const known = this.find({ outTradeNo: order.outTradeNo });
    if (!known) {
      const createdAt = this.#tools.now().toISOString();
      const tradeNo = this.#tools.newTradeNo();
      const trade: Trade = { ...order, tradeNo, status: 'WAIT_BUYER_PAY', buyerOpenId, createdAt, refunds: [] };
      this.trades.push(trade);
      return accept(trade);
    }
    if (known.status === 'TRADE_CLOSED') return refuse('ACQ.TRADE_HAS_CLOSE');
    if (known.status !== 'WAIT_BUYER_PAY') return refuse('ACQ.TRADE_HAS_SUCCESS');
    if (known.buyerOpenId !== buyerOpenId) return refuse('ACQ.TRADE_BUYER_NOT_MATCH');
    const same = (['amountFen', 'subject', 'product'] as const).every((field) => known[field] === order[field]);
    return same ? accept(known) : refuse('ACQ.CONTEXT_INCONSISTENT');
  }

  pay(trade: Trade): Result<Trade, Refusal> {
    if (trade.status !== 'WAIT_BUYER_PAY') return refuse('ACQ.TRADE_STATUS_ERROR');
    trade.status = 'TRADE_SUCCESS';
    trade.paidAt = this.#tools.now().toISOString();
    this.#tools.tell({ trade });
    return accept(trade);
  }

  /** Only what is unpaid closes. */
  close(trade: Trade): Result<Trade, Refusal> {
    if (trade.status === 'TRADE_CLOSED') return refuse('ACQ.REASON_TRADE_STATUS_INVALID');
    if (trade.status !== 'WAIT_BUYER_PAY') return refuse('ACQ.TRADE_STATUS_ERROR');
    this.#closed(trade);
    return accept(trade);
  }

  /** `changed` is false where this request number gave its money back before. */
  refund(trade: Trade, wanted: Omit<Refund, 'at'>): Result<{ refund: Refund; changed: boolean }, Refusal> {
    const done = trade.refunds.find(({ requestNo }) => requestNo === wanted.requestNo);
    if (done)
      return done.amountFen === wanted.amountFen
        ? accept({ refund: done, changed: false })
        : refuse('ACQ.DISCORDANT_REPEAT_REQUEST');
    if (trade.status === 'WAIT_BUYER_PAY') return refuse('ACQ.TRADE_STATUS_ERROR');
    if (trade.status === 'TRADE_FINISHED') return refuse('ACQ.TRADE_HAS_FINISHED');
    if (trade.status === 'TRADE_CLOSED') return refuse('ACQ.REASON_TRADE_STATUS_INVALID');
    if (refundedFen(trade) + wanted.amountFen > trade.amountFen) return refuse('ACQ.REFUND_AMT_NOT_EQUAL_TOTAL');
    const refund = { ...wanted, at: this.#tools.now().toISOString() };
    trade.refunds.push(refund);
    // Given back in full, a trade is closed; `paidAt` alone tells it from one that was never paid.
    if (refundedFen(trade) === trade.amountFen) Object.assign(trade, { status: 'TRADE_CLOSED', closedAt: refund.at });
    this.#tools.tell({ trade, refund });
    return accept({ refund, changed: true });
  }

  /** Closes what was not paid in time, and finishes what can no longer be given back. True where something changed. */
  expire(): boolean {
    const now = this.#tools.now().getTime();
    const late = this.trades.filter(
      ({ status, expiresAt }) => status === 'WAIT_BUYER_PAY' && Date.parse(expiresAt) <= now,
    );
    for (const trade of late) this.#closed(trade);
    const refundable = this.#tools.refundableDays * 86_400_000;
    const old = this.trades.filter(
      ({ status, paidAt = '' }) => status === 'TRADE_SUCCESS' && Date.parse(paidAt) + refundable <= now,
    );
    for (const trade of old) {
      trade.status = 'TRADE_FINISHED';
      this.#tools.tell({ trade });
    }
    return late.length + old.length > 0;
  }

  #closed(trade: Trade) {
    trade.status = 'TRADE_CLOSED';
    trade.closedAt = this.#tools.now().toISOString();
    this.#tools.tell({ trade });
  }
}
