import { type Happening, refundedFen } from './alipay-pay-ledger.js';
import { beijingTime, yuan } from './alipay-wire.js';

/** What a notice says of a trade at the moment when something happened to it. */
export function fieldsOf({ trade, refund }: Happening): Record<string, string> {
  const time = (at: string | undefined) => (at ? beijingTime(new Date(at)) : '');
  const total = yuan(trade.amountFen);
  const paid = trade.paidAt ? total : '0.00';
  return {
    notify_type: 'trade_status_sync',
    trade_no: trade.tradeNo,
    out_trade_no: trade.outTradeNo,
    out_biz_no: refund?.requestNo ?? '',
    buyer_open_id: trade.buyerOpenId,
    buyer_logon_id: '199****0000',
    trade_status: trade.status,
    subject: trade.subject,
    total_amount: total,
    receipt_amount: paid,
    invoice_amount: paid,
    buyer_pay_amount: paid,
    point_amount: '0.00',
    // Of all refunds together. A closed trade without it was never paid.
    refund_fee: trade.refunds.length > 0 ? yuan(refundedFen(trade)) : '',
    gmt_create: time(trade.createdAt),
    gmt_payment: time(trade.paidAt),
    gmt_refund: refund ? `${time(refund.at)}.000` : '',
    gmt_close: time(trade.closedAt),
    fund_bill_list: trade.paidAt ? JSON.stringify([{ amount: paid, fundChannel: 'ALIPAYACCOUNT' }]) : '',
    passback_params: trade.passbackParams ?? '',
    charset: 'utf-8',
    version: '1.0',
  };
}
