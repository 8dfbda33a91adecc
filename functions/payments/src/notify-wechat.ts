import { connectTable } from '@yilu/dynamo';
import { logFault, required } from '@yilu/http/environment';
import { dynamoPaymentStore } from './adapters/dynamo-payment-store.js';
import { alarms } from './adapters/payment-metrics.js';
import { wechatNotices } from './adapters/wechat-pay-notice.js';
import { noticeEntry } from './notice-entry.js';

const table = connectTable(process.env);
const { now } = table;
const keys: Record<string, string> = JSON.parse(required(process.env, 'WECHAT_PAY_KEYS'));
const reader = wechatNotices({
  merchantId: required(process.env, 'WECHAT_PAY_MCHID'),
  appId: required(process.env, 'WECHAT_APP_ID'),
  apiV3Keys: JSON.parse(required(process.env, 'WECHAT_PAY_API_V3_KEYS')),
  readKeys: async () => keys,
  now,
});
const raise = alarms((line) => void process.stdout.write(line), now);

/** WeChat Pay's messages: open to strangers, with public keys alone. */
export const handler = noticeEntry({ payments: dynamoPaymentStore(table), reader, now, raise }, logFault);
