import { connectTable } from '@yilu/dynamo';
import { logFault, required } from '@yilu/http/environment';
import { alipayNotices } from './adapters/alipay-pay-notice.js';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { alarms } from './adapters/payment-metrics.js';
import { noticeEntry } from './notice-entry.js';

const table = connectTable(process.env);
const { now } = table;
const reader = alipayNotices({
  appId: required(process.env, 'ALIPAY_APP_ID'),
  sellerId: required(process.env, 'ALIPAY_PAY_SELLER_ID'),
  publicKey: required(process.env, 'ALIPAY_PAY_PUBLIC_KEY'),
});
const raise = alarms((line) => void process.stdout.write(line), now);

/** Alipay's messages: open to strangers, with public keys alone. */
export const handler = noticeEntry({ payments: dynamoPaymentStore(table), reader, now, raise }, logFault);
