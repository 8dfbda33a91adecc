import * as z from 'zod';
import {
  type Books,
  badParameter,
  canonical,
  compactStamp,
  digits,
  NotifyUrl,
  type Order,
  type Reply,
  refusal,
  stamp,
} from './wechat-pay-books.js';
import { tell } from './wechat-pay-notices.js';

const prepayMilliseconds = 2 * 3_600_000;
const payableMilliseconds = 7 * 86_400_000;

export const OutTradeNo = z.string().regex(/^[\w\-|*]{6,32}$/);
const common = {
  appid: z.string(),
  mchid: z.string(),
  description: z.string().min(1).max(127),
  out_trade_no: OutTradeNo,
  time_expire: z.iso.datetime({ offset: true }).optional(),
  attach: z.string().max(128).optional(),
  notify_url: NotifyUrl,
  amount: z.object({ total: z.int().min(1), currency: z.literal('CNY').optional() }),
};
const creations = {
  JSAPI: z.object({ ...common, payer: z.object({ openid: z.string().min(1).max(128) }) }),
  MWEB: z.object({
    ...common,
    scene_info: z.object({
      payer_client_ip: z.string().min(1).max(45),
      h5_info: z.object({ type: z.string().min(1).max(32) }),
    }),
  }),
} as const;

export const orderOf = ({ ledger }: Books, outTradeNo: string) =>
  ledger.orders.find((order) => order.outTradeNo === outTradeNo);

const alreadyPaid = refusal(400, 'ORDERPAID', '该订单已支付');
const orderClosed = refusal(400, 'ORDER_CLOSED', '订单已关闭');
const notThere = refusal(404, 'ORDER_NOT_EXIST', '订单不存在');
const changed = refusal(400, 'INVALID_REQUEST', '201 商户订单号重复');
const wrongMerchant = refusal(400, 'MCH_NOT_EXISTS', '商户号不存在');

const wayIn = ({ phoneUrl }: Books, { product, prepayId }: Order) =>
  product === 'JSAPI'
    ? { prepay_id: prepayId }
    : { h5_url: `${phoneUrl}/cgi-bin/mmpayweb-bin/checkmweb?prepay_id=${prepayId}&package=${prepayId.slice(-10)}` };

const newPrepay = (books: Books) => ({
  prepayId: `wx${compactStamp(books.today())}${books.random(10).toString('hex')}`,
  prepayUntil: new Date(books.today().getTime() + prepayMilliseconds).toISOString(),
});

function enterAgain(books: Books, order: Order, content: string): Reply {
  if (order.content !== content) return changed;
  if (order.state === 'SUCCESS') return alreadyPaid;
  if (order.state === 'CLOSED') return orderClosed;
  if (books.today().toISOString() > order.payableUntil) return refusal(400, 'INVALID_REQUEST', '订单已过期');
  if (books.today().toISOString() > order.prepayUntil) Object.assign(order, newPrepay(books));
  return { status: 200, body: wayIn(books, order) };
}

/** POST /v3/pay/transactions/jsapi and /h5: the same number with the same content enters the same order again. */
export function createOrder(books: Books, product: Order['product'], body: unknown): Reply {
  const wanted = creations[product].safeParse(body);
  if (!wanted.success) return badParameter(wanted.error, 'body');
  const { appid, mchid, description, out_trade_no, time_expire, attach, notify_url, amount } = wanted.data;
  if (mchid !== books.keys.mchid) return wrongMerchant;
  if (appid !== books.keys.appId) return refusal(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
  const content = canonical({ product, ...wanted.data });
  const known = orderOf(books, out_trade_no);
  if (known) return enterAgain(books, known, content);
  const now = books.today();
  const payableUntil = time_expire ? new Date(time_expire) : new Date(now.getTime() + payableMilliseconds);
  if (payableUntil <= now) return refusal(400, 'PARAM_ERROR', 'time_expire已早于当前时间');
  const order: Order = {
    outTradeNo: out_trade_no,
    product,
    content,
    description,
    ...(attach === undefined ? {} : { attach }),
    total: amount.total,
    notifyUrl: notify_url,
    ...('payer' in wanted.data ? { openid: wanted.data.payer.openid } : {}),
    createdAt: now.toISOString(),
    payableUntil: payableUntil.toISOString(),
    ...newPrepay(books),
    state: 'NOTPAY',
    paying: false,
  };
  books.ledger.orders.push(order);
  return { status: 200, body: wayIn(books, order) };
}

const descriptions = {
  NOTPAY: '订单未支付',
  SUCCESS: '支付成功',
  REFUND: '转入退款',
  CLOSED: '订单已关闭',
  PAYERROR: '支付失败',
} as const;

/** Any refund that was taken on, also of a part, turns a paid order's state into REFUND. */
function stateOf({ ledger }: Books, { outTradeNo, state }: Order): keyof typeof descriptions {
  const refunded = ledger.refunds.some((refund) => refund.outTradeNo === outTradeNo && refund.status !== 'CLOSED');
  return state === 'SUCCESS' && refunded ? 'REFUND' : state;
}

/** What an order looks like in answers and notifications. */
export function transaction(books: Books, order: Order): object {
  const { appId, mchid } = books.keys;
  const state = stateOf(books, order);
  const facts = { mchid, appid: appId, out_trade_no: order.outTradeNo };
  const rest = { trade_state: state, trade_state_desc: descriptions[state], attach: order.attach ?? '' };
  if (!order.transactionId || !order.paidAt) {
    return { ...facts, ...rest, amount: { total: order.total, currency: 'CNY' }, promotion_detail: [] };
  }
  return {
    ...facts,
    transaction_id: order.transactionId,
    trade_type: order.product,
    ...rest,
    bank_type: 'OTHERS',
    success_time: stamp(new Date(order.paidAt)),
    payer: { openid: order.openid ?? '' },
    amount: { total: order.total, payer_total: order.total, currency: 'CNY', payer_currency: 'CNY' },
    promotion_detail: [],
  };
}

/** GET by either number; the merchant's own number must stand in the query. */
export function queryOrder(books: Books, mchid: string | undefined, sought: (order: Order) => boolean): Reply {
  if (mchid !== books.keys.mchid) return wrongMerchant;
  const order = books.ledger.orders.find(sought);
  return order ? { status: 200, body: transaction(books, order) } : notThere;
}

const Close = z.object({ mchid: z.string() });

/** POST …/close: only what nobody has paid and nobody is paying. */
export function closeOrder(books: Books, outTradeNo: string, body: unknown): Reply {
  const wanted = Close.safeParse(body);
  if (!wanted.success) return badParameter(wanted.error, 'body');
  if (wanted.data.mchid !== books.keys.mchid) return wrongMerchant;
  const order = orderOf(books, outTradeNo);
  if (!order) return notThere;
  if (order.state === 'SUCCESS') return alreadyPaid;
  if (order.state === 'CLOSED') return orderClosed;
  if (order.paying) return refusal(202, 'USER_PAYING', '用户支付中，需要输入密码');
  order.state = 'CLOSED';
  return { status: 204 };
}

export const Outcome = z.enum(['confirm', 'cancel', 'paying', 'fail']);
export type Outcome = z.infer<typeof Outcome>;
export type Paid = 'paid' | 'already_paid' | 'closed' | 'expired' | 'cancelled' | 'paying' | 'failed';

/** What the payer does at his phone. Who pays an H5 order is known only now. */
export function payOrder(books: Books, order: Order, outcome: Outcome, openid = 'oYilu-demo-somebody'): Paid {
  if (order.state === 'SUCCESS') return 'already_paid';
  if (order.state === 'CLOSED') return 'closed';
  const now = books.today().toISOString();
  if (now > order.payableUntil || now > order.prepayUntil) return 'expired';
  order.paying = outcome === 'paying';
  if (outcome === 'paying') return 'paying';
  if (outcome === 'cancel') return 'cancelled';
  if (outcome === 'fail') {
    order.state = 'PAYERROR';
    return 'failed';
  }
  order.state = 'SUCCESS';
  order.paidAt = now;
  order.openid ??= openid;
  order.transactionId = `4200${digits(books, 6)}${compactStamp(books.today()).slice(0, 8)}${digits(books, 10)}`;
  tell(books, {
    type: 'TRANSACTION.SUCCESS',
    about: order.outTradeNo,
    url: order.notifyUrl,
    facts: transaction(books, order),
  });
  return 'paid';
}
