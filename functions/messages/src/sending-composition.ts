import { connectTable } from '@yilu/dynamo';
import { required } from '@yilu/http/environment';
import { httpOwnerContacts } from '@yilu/http/owner-contacts';
import { connectVault } from '@yilu/vault';
import { alipayMessages } from './adapters/alipay-messages.js';
import { dynamoMessageStore } from './adapters/dynamo-message-store.js';
import { smsGateway } from './adapters/sms-gateway.js';
import { wechatMessages } from './adapters/wechat-messages.js';
import type { SendingDeps } from './ports.js';

/** What delivers: the store, the vault that opens addresses, and the three ways out; from the environment. */
export function composeSending(environment: NodeJS.ProcessEnv): SendingDeps {
  const setting = (name: string) => required(environment, name);
  const table = connectTable(environment);
  const { now } = table;
  return {
    messages: dynamoMessageStore(table),
    vault: connectVault(environment),
    wallets: {
      wechat: wechatMessages({
        baseUrl: setting('WECHAT_BASE_URL'),
        appId: setting('WECHAT_APP_ID'),
        secret: setting('WECHAT_APP_SECRET'),
        now,
      }),
      alipay: alipayMessages({
        gatewayUrl: setting('ALIPAY_GATEWAY_URL'),
        appId: setting('ALIPAY_APP_ID'),
        privateKey: setting('ALIPAY_PRIVATE_KEY'),
        publicKey: setting('ALIPAY_PUBLIC_KEY'),
        now,
      }),
    },
    sms: smsGateway({
      baseUrl: setting('SMS_BASE_URL'),
      accessKey: setting('SMS_ACCESS_KEY'),
      secret: setting('SMS_SECRET'),
      now,
    }),
    owners: httpOwnerContacts({ baseUrl: setting('REGISTRY_BASE_URL'), key: setting('REGISTRY_KEY'), now }),
    now,
  };
}
