import * as z from 'zod';
import {
  type Books,
  badParameter,
  canonical,
  NotifyUrl,
  type Order,
  ownNumber,
  type Refund,
  type RefundStatus,
  type Reply,
  refusal,
  stamp,
} from './wechat-pay-books.js';
import { tell } from './wechat-pay-notices.js';
import { orderOf } from './wechat-pay-orders.js';

const day = 86_400_000;
const mostPartial = 50;
/** Between two refunds of one order. */
const apartSeconds = 60;
/** A refund to the payer's balance takes about so long. */
const settleSeconds = 300;

const Create = z
  .object({
    transaction_id: z.string().optional(),
    out_trade_no: z.string().optional(),
    out_refund_no: z.string().regex(/^[\w\-|*@]{1,64}$/),
    reason: z.string().max(80).optional(),
    notify_url: NotifyUrl.optional(),
    amount: z.object({ refund: z.int().min(1), total: z.int().min(1), currency: z.literal('CNY') }),
  })
  .refine(({ transaction_id, out_trade_no }) => transaction_id || out_trade_no, 'one of the two numbers');
type Create = z.infer<typeof Create>;

const invalid = (message: string) => refusal(400, 'INVALID_REQUEST', message);

const sumOf = (refunds: readonly Refund[]) => refunds.reduce((sum, { amount }) => sum + amount, 0);

/** Why an order gives nothing back as it is asked; undefined where it does. */
function refundTrouble(books: Books, order: Order, amount: Create['amount']): Reply | undefined {
  const earlier = books.ledger.refunds.filter(
    ({ outTradeNo, status }) => outTradeNo === order.outTradeNo && status !== 'CLOSED',
  );
  const now = books.today().getTime();
  if (order.state !== 'SUCCESS' || !order.paidAt) return invalid('订单未支付，不能退款');
  if (amount.total !== order.total) return invalid('订单金额或退款金额与之前请求不一致，请核实后再试');
  if (now - Date.parse(order.paidAt) > 365 * day) return invalid('订单已超过可退款的最大期限');
  const left = order.total - sumOf(earlier);
  if (left === 0) return invalid('订单已全额退款');
  if (amount.refund > left) return invalid('申请退款金额超过订单剩余可退金额');
  if (earlier.length >= mostPartial) return invalid('超过最大退款次数');
  const last = Math.max(0, ...earlier.map(({ createdAt }) => Date.parse(createdAt)));
  if (now - last < apartSeconds * 1000 * books.timeScale)
    return refusal(429, 'FREQUENCY_LIMITED', '频率限制，请一分钟后再试');
  // Nothing is written down: the same number is tried again when there is money.
  if (books.faults.strikes('no_balance')) return refusal(403, 'NOT_ENOUGH', '基本账户余额不足，请充值后重新发起');
  return undefined;
}

/** POST /v3/refund/domestic/refunds: the same number is one refund, and its answer says only that it was taken on. */
export function createRefund(books: Books, body: unknown): Reply {
  const wanted = Create.safeParse(body);
  if (!wanted.success) return badParameter(wanted.error, 'body');
  const { out_trade_no, transaction_id, out_refund_no, notify_url, amount } = wanted.data;
  const content = canonical(wanted.data);
  const known = refundOf(books, out_refund_no);
  if (known) {
    return known.content === content
      ? { status: 200, body: refundAnswer(books, known) }
      : invalid('订单金额或退款金额与之前请求不一致，请核实后再试');
  }
  const order = books.ledger.orders.find(
    (one) => one.outTradeNo === out_trade_no || (transaction_id && one.transactionId === transaction_id),
  );
  if (!order) return refusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  const trouble = refundTrouble(books, order, amount);
  if (trouble) return trouble;
  const refund: Refund = {
    outRefundNo: out_refund_no,
    refundId: ownNumber(books, '5030', 15),
    outTradeNo: order.outTradeNo,
    content,
    amount: amount.refund,
    ...(notify_url ? { notifyUrl: notify_url } : {}),
    status: 'PROCESSING',
    createdAt: books.today().toISOString(),
    dueAt: new Date(books.now().getTime() + settleSeconds * 1000 * books.timeScale).toISOString(),
  };
  books.ledger.refunds.push(refund);
  return { status: 200, body: refundAnswer(books, refund) };
}

export const refundOf = ({ ledger }: Books, outRefundNo: string) =>
  ledger.refunds.find((refund) => refund.outRefundNo === outRefundNo);

/** GET /v3/refund/domestic/refunds/{out_refund_no} */
export function queryRefund(books: Books, outRefundNo: string): Reply {
  const refund = refundOf(books, outRefundNo);
  if (!refund) return refusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  return { status: 200, body: refundAnswer(books, refund) };
}

const account = '支付用户零钱';
const numbersOf = (refund: Refund, order: Order | undefined) => ({
  transaction_id: order?.transactionId ?? '',
  out_trade_no: refund.outTradeNo,
  refund_id: refund.refundId,
  out_refund_no: refund.outRefundNo,
});
const successOf = ({ successAt }: Refund) => (successAt ? { success_time: stamp(new Date(successAt)) } : {});
const amountsOf = ({ amount }: Refund, order: Order | undefined) => ({
  total: order?.total ?? 0,
  refund: amount,
  payer_total: order?.total ?? 0,
  payer_refund: amount,
});

function refundAnswer(books: Books, refund: Refund): object {
  const order = orderOf(books, refund.outTradeNo);
  const amounts = amountsOf(refund, order);
  return {
    ...numbersOf(refund, order),
    channel: 'ORIGINAL',
    user_received_account: account,
    ...successOf(refund),
    create_time: stamp(new Date(refund.createdAt)),
    status: refund.status,
    funds_account: 'AVAILABLE',
    amount: {
      ...amounts,
      settlement_refund: amounts.refund,
      settlement_total: amounts.total,
      discount_refund: 0,
      currency: 'CNY',
      from: [],
    },
    promotion_detail: [],
  };
}

/** Ends a refund that is on its way and tells the merchant. */
export function settleRefund(books: Books, refund: Refund, status: Exclude<RefundStatus, 'PROCESSING'>): void {
  refund.status = status;
  if (status === 'SUCCESS') refund.successAt = books.today().toISOString();
  if (!refund.notifyUrl) return;
  const order = orderOf(books, refund.outTradeNo);
  tell(books, {
    type: `REFUND.${status}`,
    about: refund.outRefundNo,
    url: refund.notifyUrl,
    facts: {
      mchid: books.keys.mchid,
      ...numbersOf(refund, order),
      refund_status: status,
      ...successOf(refund),
      user_received_account: account,
      amount: amountsOf(refund, order),
    },
  });
}

/** Ends the refunds whose time has come, as the faults will have it. */
export function settleDueRefunds(books: Books): void {
  const now = books.now().toISOString();
  const due = books.ledger.refunds.filter(({ status, dueAt }) => status === 'PROCESSING' && dueAt <= now);
  for (const refund of due) {
    if (books.faults.get('refund_stuck')) continue;
    const status = books.faults.strikes('refund_abnormal')
      ? 'ABNORMAL'
      : books.faults.strikes('refund_closed')
        ? 'CLOSED'
        : 'SUCCESS';
    settleRefund(books, refund, status);
  }
  if (due.length > 0) books.keep();
}
