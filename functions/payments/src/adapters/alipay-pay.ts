import { type Day, endOfDay } from '@yilu/kernel';
import { beijingTimestamp } from '@yilu/wallets/alipay-wire';
import * as z from 'zod';
import type { Created, PaymentProvider, RefundStanding, Standing, Unclear, WalletRefund } from '../ports.js';
import { readAlipayBill } from './alipay-pay-bill.js';
import { BeijingTime, chargeOf, Trade, Yuan } from './alipay-pay-charge.js';
import { alipayCalls, alipaySdk } from './alipay-pay-client.js';
import { alipayNotices } from './alipay-pay-notice.js';
import type { AlipayPayOptions } from './alipay-pay-options.js';
import { assertOrder, orderNumber, refundNumber, yuanOf } from './wallet-form.js';

const unclear = (distrust: 'malformed' | 'foreign_order'): Unclear => ({ kind: 'unclear', code: distrust, distrust });

const Ordered = z.object({ out_trade_no: z.string(), trade_no: z.string().min(1) });
const Found = z.object({ ...Trade.shape, trade_status: z.string(), send_pay_date: BeijingTime.optional() });
const Ended = z.object({ out_trade_no: z.string() });
const Refunded = z.object({
  out_trade_no: z.string(),
  fund_change: z.enum(['Y', 'N']),
  refund_fee: Yuan,
  gmt_refund_pay: BeijingTime.optional(),
});
const RefundFound = z.object({
  out_trade_no: z.string().optional(),
  out_request_no: z.string().optional(),
  refund_amount: Yuan.optional(),
  refund_status: z.string().optional(),
  gmt_refund_pay: BeijingTime.optional(),
});
const BillPlace = z.object({ bill_download_url: z.url() });

/** An id of an older app is 16 digits that begin with 2088; everything else is an open id, which belongs to one app. */
const buyer = (payerId: string) => (/^2088\d{12}$/.test(payerId) ? { buyer_id: payerId } : { buyer_open_id: payerId });

const succeeded = (at: Date | undefined): RefundStanding => ({ kind: 'succeeded', ...(at ? { at } : {}) });

/** The bill of a day is complete ten hours after it; until then its absence means nothing. */
const billReadyAt = (day: Day) => endOfDay(day).getTime() + 10 * 3_600_000;

/** Fetched by an address that is good for thirty seconds and opens the bill to whoever has it: it is told to nobody. */
async function fetched(address: string): Promise<Uint8Array> {
  try {
    const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(20_000) });
    if (response.status === 200) return new Uint8Array(await response.arrayBuffer());
  } catch {
    // Without its cause: a fault of fetch names the address.
  }
  throw new Error("Alipay's bill could not be fetched");
}

/** Alipay's gateway, v1: JSAPI in the mini-program, wap.pay in a browser. */
export function alipayPay(options: AlipayPayOptions): PaymentProvider {
  const { appId, notifyUrl, now } = options;
  const sdk = alipaySdk(options);
  const call = alipayCalls(sdk, now);

  async function query(attemptId: string): Promise<Standing> {
    const reply = await call('alipay.trade.query', { out_trade_no: orderNumber(attemptId) });
    if (reply.kind === 'unclear') return reply;
    if (reply.kind === 'error')
      return reply.code === 'ACQ.TRADENOTEXIST' ? { kind: 'absent' } : { kind: 'unclear', code: reply.code };
    const found = Found.safeParse(reply.body);
    if (!found.success) return unclear('malformed');
    const { out_trade_no, trade_status, send_pay_date } = found.data;
    // The signature does not say what was asked: another order's genuine answer verifies as well.
    if (out_trade_no !== attemptId) return unclear('foreign_order');
    if (trade_status === 'WAIT_BUYER_PAY') return { kind: 'open' };
    // A trade that was paid and wholly given back is closed too; it was paid all the same.
    if (trade_status === 'TRADE_CLOSED' && !send_pay_date) return { kind: 'closed' };
    if (!['TRADE_SUCCESS', 'TRADE_FINISHED', 'TRADE_CLOSED'].includes(trade_status)) return unclear('malformed');
    const charge = chargeOf(found.data, send_pay_date ?? now());
    return typeof charge === 'string' ? unclear(charge) : { kind: 'paid', charge };
  }

  async function queryRefund(asked: Pick<WalletRefund, 'refundId' | 'attemptId'>): Promise<RefundStanding> {
    const { refundId, attemptId } = asked;
    const reply = await call('alipay.trade.fastpay.refund.query', {
      out_trade_no: orderNumber(attemptId),
      out_request_no: refundNumber(refundId),
      query_options: ['gmt_refund_pay'],
    });
    if (reply.kind === 'unclear') return reply;
    if (reply.kind === 'error')
      return reply.code === 'ACQ.TRADENOTEXIST' ? { kind: 'absent' } : { kind: 'unclear', code: reply.code };
    const found = RefundFound.safeParse(reply.body);
    if (!found.success) return unclear('malformed');
    const { out_trade_no, out_request_no, refund_status, gmt_refund_pay } = found.data;
    // Success without data is how Alipay says that there is no such refund.
    if (refund_status !== 'REFUND_SUCCESS') return { kind: 'absent' };
    if (out_trade_no !== attemptId || out_request_no !== refundId) return unclear('foreign_order');
    return succeeded(gmt_refund_pay);
  }

  return {
    wallet: 'alipay',

    async create(order): Promise<Created> {
      assertOrder(order);
      const { attemptId, amountFen, subject, place, expiresAt, returnUrl } = order;
      const content = {
        out_trade_no: attemptId,
        total_amount: yuanOf(amountFen),
        subject,
        time_expire: beijingTimestamp(expiresAt),
      };
      if (place.kind === 'browser') {
        const library = await sdk();
        const url = library.pageExecute('alipay.trade.wap.pay', 'GET', {
          timestamp: beijingTimestamp(now()),
          notify_url: notifyUrl,
          return_url: returnUrl,
          bizContent: { ...content, product_code: 'QUICK_WAP_WAY', quit_url: returnUrl },
        });
        return { kind: 'ready', handOver: { kind: 'browser', url } };
      }
      const reply = await call(
        'alipay.trade.create',
        { ...content, product_code: 'JSAPI_PAY', op_app_id: appId, ...buyer(place.payerId) },
        { notify_url: notifyUrl },
      );
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'error') {
        const paid = ['ACQ.TRADEHASSUCCESS', 'ACQ.TRADEHASFINISHED'].includes(reply.code);
        return paid ? { kind: 'paid' } : { kind: 'refused', code: reply.code };
      }
      const ordered = Ordered.safeParse(reply.body);
      if (!ordered.success) return unclear('malformed');
      if (ordered.data.out_trade_no !== attemptId) return unclear('foreign_order');
      return { kind: 'ready', handOver: { kind: 'alipay', tradeNo: ordered.data.trade_no } };
    },

    query,

    async close(attemptId) {
      const reply = await call('alipay.trade.close', { out_trade_no: orderNumber(attemptId) });
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'answer') {
        const ended = Ended.safeParse(reply.body);
        if (!ended.success) return unclear('malformed');
        return ended.data.out_trade_no === attemptId ? { kind: 'closed' } : unclear('foreign_order');
      }
      if (reply.code === 'ACQ.TRADENOTEXIST') return { kind: 'closed' };
      // "Not in a state to be closed" is said of paid and of closed trades alike; the trade itself knows.
      const standing = await query(attemptId);
      if (standing.kind === 'closed' || standing.kind === 'paid') return { kind: standing.kind };
      return standing.kind === 'unclear' ? standing : { kind: 'unclear', code: reply.code };
    },

    async refund(refund): Promise<RefundStanding> {
      const { refundId, attemptId, amountFen, reason } = refund;
      const reply = await call('alipay.trade.refund', {
        out_trade_no: orderNumber(attemptId),
        out_request_no: refundNumber(refundId),
        refund_amount: yuanOf(amountFen),
        refund_reason: reason,
      });
      if (reply.kind === 'unclear') return reply;
      if (reply.kind === 'error') {
        if (reply.code === 'ACQ.SELLERBALANCENOTENOUGH') return { kind: 'no_balance' };
        if (reply.code === 'ACQ.BUYERENABLESTATUSFORBID') return { kind: 'abnormal' };
        return { kind: 'refused', code: reply.code };
      }
      const refunded = Refunded.safeParse(reply.body);
      if (!refunded.success) return unclear('malformed');
      // `refund_fee` counts every refund of the trade, so it can only be too small.
      if (refunded.data.out_trade_no !== attemptId || refunded.data.refund_fee < amountFen)
        return unclear('foreign_order');
      // No change of funds: this very refund was done before. The answer does not name it, so it is asked for by name.
      return refunded.data.fund_change === 'Y' ? succeeded(refunded.data.gmt_refund_pay) : queryRefund(refund);
    },

    queryRefund,

    read: alipayNotices(options).read,

    async bill(day) {
      const content = { bill_type: 'trade', bill_date: day };
      const reply = await call('alipay.data.dataservice.bill.downloadurl.query', content);
      if (reply.kind === 'error' && reply.code === 'ISP.BILLNOTEXIST')
        return now().getTime() < billReadyAt(day) ? 'later' : { lines: [], chargedFen: 0, refundedFen: 0 };
      if (reply.kind !== 'answer') throw new Error(`Alipay gives no bill of ${day}: ${reply.code}`);
      return readAlipayBill(await fetched(BillPlace.parse(reply.body).bill_download_url));
    },
  };
}
