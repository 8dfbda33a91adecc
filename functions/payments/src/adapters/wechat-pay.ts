import { createPrivateKey, randomBytes, sign } from 'node:crypto';
import type { NewId } from '@yilu/kernel';
import * as z from 'zod';
import type {
  HandOver,
  PaymentProvider,
  RefundStanding,
  Standing,
  Unclear,
  WalletOrder,
  WalletRefund,
} from '../ports.js';
import { assertOrder, orderNumber, refundNumber } from './wallet-form.js';
import { readWechatPayBill } from './wechat-pay-bill.js';
import { chargeOf, Transaction } from './wechat-pay-charge.js';
import { type ClientOptions, wechatPayClient } from './wechat-pay-client.js';
import { wechatPayKeys } from './wechat-pay-keys.js';
import { readWechatPayNotice, refundStanding } from './wechat-pay-notice.js';

export interface WechatPayOptions extends ClientOptions {
  readonly appId: string;
  /** WeChat's public keys (or certificates) by serial, PEM; read anew when an unknown serial signs. */
  readonly readKeys: () => Promise<Readonly<Record<string, string>>>;
  /** APIv3 keys of 32 bytes: the current one, then the one before it while messages under it may still come. */
  readonly apiV3Keys: readonly string[];
  /** Public, without a query. */
  readonly notifyUrl: string;
  readonly newNonce?: NewId;
}

const byNumber = 'v3/pay/transactions/out-trade-no/{out_trade_no}';

const malformed: Unclear = { kind: 'unclear', code: 'malformed', distrust: 'malformed' };
const foreign: Unclear = { kind: 'unclear', code: 'foreign_order', distrust: 'foreign_order' };

const Prepaid = z.object({ prepay_id: z.string().min(1) });
const Hosted = z.object({ h5_url: z.url() });
const Found = z.object({ out_trade_no: z.string(), trade_state: z.string() });
const Refund = z.object({
  out_trade_no: z.string(),
  out_refund_no: z.string(),
  status: z.enum(['SUCCESS', 'CLOSED', 'PROCESSING', 'ABNORMAL']),
  success_time: z.iso.datetime({ offset: true }).optional(),
  amount: z.object({ refund: z.int(), total: z.int() }),
});
const BillPlace = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() });

const payable = ['NOTPAY', 'USERPAYING', 'ACCEPT', 'PAYERROR'];
const over = ['CLOSED', 'REVOKED'];

/** RFC 3339 with Beijing's offset. */
const beijingRfc3339 = (at: Date) => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** WeChat Pay APIv3: JSAPI in the mini-program, H5 in a browser. */
export function wechatPay(options: WechatPayOptions): PaymentProvider {
  const { merchantId, appId, notifyUrl, now, newNonce = () => randomBytes(16).toString('hex') } = options;
  const privateKey = createPrivateKey(options.merchantPrivateKey);
  const keys = wechatPayKeys(options.readKeys, now);
  const { call, download } = wechatPayClient(options, keys);

  /** What `wx.requestPayment` takes; its success is a hint, the money is only seen by notice and query. */
  function requestPayment(prepayId: string): HandOver {
    const timeStamp = String(Math.floor(now().getTime() / 1000));
    const [nonceStr, pack] = [newNonce(), `prepay_id=${prepayId}`];
    const text = Buffer.from(`${appId}\n${timeStamp}\n${nonceStr}\n${pack}\n`);
    const paySign = sign('RSA-SHA256', text, privateKey).toString('base64');
    return { kind: 'wechat', parameters: { timeStamp, nonceStr, package: pack, signType: 'RSA', paySign } };
  }

  function handOver(body: unknown, { place, returnUrl }: WalletOrder): HandOver | undefined {
    if (place.kind === 'mini_program') {
      const prepaid = Prepaid.safeParse(body);
      return prepaid.success ? requestPayment(prepaid.data.prepay_id) : undefined;
    }
    const hosted = Hosted.safeParse(body);
    if (!hosted.success) return undefined;
    const url = new URL(hosted.data.h5_url);
    url.searchParams.set('redirect_url', returnUrl);
    return { kind: 'browser', url: url.href };
  }

  async function query(attemptId: string): Promise<Standing> {
    const parts = { out_trade_no: orderNumber(attemptId) };
    const reply = await call({ method: 'get', path: byNumber, parts, query: { mchid: merchantId } });
    if (reply.kind === 'unclear') return reply;
    if (reply.kind === 'error')
      return reply.code === 'ORDERNOTEXIST' ? { kind: 'absent' } : { kind: 'unclear', code: reply.code };
    const found = Found.safeParse(reply.body);
    if (!found.success) return malformed;
    const { out_trade_no, trade_state } = found.data;
    if (out_trade_no !== attemptId) return foreign;
    if (payable.includes(trade_state)) return { kind: 'open' };
    if (over.includes(trade_state)) return { kind: 'closed' };
    const transaction = Transaction.safeParse(reply.body);
    if (!transaction.success) return malformed;
    const charge = chargeOf(transaction.data, options);
    return typeof charge === 'string' ? { kind: 'unclear', code: charge, distrust: charge } : { kind: 'paid', charge };
  }

  function refundOf(body: unknown, asked: Pick<WalletRefund, 'refundId' | 'attemptId'> & Partial<WalletRefund>) {
    const parsed = Refund.safeParse(body);
    if (!parsed.success) return malformed;
    const { out_trade_no, out_refund_no, status, success_time, amount } = parsed.data;
    if (out_trade_no !== asked.attemptId || out_refund_no !== asked.refundId) return foreign;
    if (asked.amountFen !== undefined && amount.refund !== asked.amountFen) return foreign;
    return status === 'PROCESSING' ? ({ kind: 'processing' } as const) : refundStanding(status, success_time);
  }

  return {
    wallet: 'wechat',

    async create(order) {
      assertOrder(order);
      const { attemptId, amountFen, subject, place, expiresAt } = order;
      const reply = await call({
        method: 'post',
        path: `v3/pay/transactions/${place.kind === 'mini_program' ? 'jsapi' : 'h5'}`,
        body: {
          appid: appId,
          mchid: merchantId,
          description: subject,
          out_trade_no: attemptId,
          time_expire: beijingRfc3339(expiresAt),
          notify_url: notifyUrl,
          amount: { total: amountFen, currency: 'CNY' },
          ...(place.kind === 'mini_program'
            ? { payer: { openid: place.payerId } }
            : { scene_info: { payer_client_ip: place.clientIp, h5_info: { type: 'Wap' } } }),
        },
      });
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'error')
        return reply.code === 'ORDERPAID' ? { kind: 'paid' } : { kind: 'refused', code: reply.code };
      const given = handOver(reply.body, order);
      return given ? { kind: 'ready', handOver: given } : malformed;
    },

    query,

    async close(attemptId) {
      const parts = { out_trade_no: orderNumber(attemptId) };
      const reply = await call({ method: 'post', path: `${byNumber}/close`, parts, body: { mchid: merchantId } });
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'answer' || ['ORDERCLOSED', 'ORDERNOTEXIST'].includes(reply.code)) return { kind: 'closed' };
      if (reply.code === 'ORDERPAID') return { kind: 'paid' };
      // Any other no leaves open whether it may still be paid; the order itself knows.
      const standing = await query(attemptId);
      if (standing.kind === 'closed' || standing.kind === 'paid') return { kind: standing.kind };
      return standing.kind === 'unclear' ? standing : { kind: 'unclear', code: reply.code };
    },

    async refund(refund): Promise<RefundStanding> {
      const reply = await call({
        method: 'post',
        path: 'v3/refund/domestic/refunds',
        body: {
          out_trade_no: orderNumber(refund.attemptId),
          out_refund_no: refundNumber(refund.refundId),
          reason: refund.reason,
          notify_url: notifyUrl,
          amount: { refund: refund.amountFen, total: refund.paidFen, currency: 'CNY' },
        },
      });
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'answer') return refundOf(reply.body, refund);
      if (reply.code === 'NOTENOUGH') return { kind: 'no_balance' };
      if (reply.code === 'USERACCOUNTABNORMAL') return { kind: 'abnormal' };
      return { kind: 'refused', code: reply.code };
    },

    async queryRefund(asked) {
      const parts = { out_refund_no: refundNumber(asked.refundId) };
      const reply = await call({ method: 'get', path: 'v3/refund/domestic/refunds/{out_refund_no}', parts });
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'answer') return refundOf(reply.body, asked);
      return reply.code === 'RESOURCENOTEXISTS' ? { kind: 'absent' } : { kind: 'unclear', code: reply.code };
    },

    read: (notice) => readWechatPayNotice(notice, { ...options, keys }),

    async bill(day) {
      const query = { bill_date: day, bill_type: 'ALL', tar_type: 'GZIP' };
      const reply = await call({ method: 'get', path: 'v3/bill/tradebill', query });
      if (reply.kind === 'error' && reply.code === 'NOSTATEMENTEXIST')
        return { lines: [], chargedFen: 0, refundedFen: 0 };
      if (reply.kind === 'error' && reply.code === 'STATEMENTCREATING') return 'later';
      if (reply.kind !== 'answer') throw new Error(`WeChat Pay gives no bill of ${day}: ${reply.code}`);
      const { download_url, hash_value } = BillPlace.parse(reply.body);
      // Asked of the address that we know, whatever host the answer names: our signature goes to nobody else.
      const file = await download('v3/billdownload/file', Object.fromEntries(new URL(download_url).searchParams));
      if (!file) throw new Error(`WeChat Pay's bill of ${day} could not be fetched`);
      return readWechatPayBill(file, hash_value, merchantId);
    },
  };
}
