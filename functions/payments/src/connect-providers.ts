import { required } from '@yilu/http/environment';
import type { Clock } from '@yilu/kernel';
import { alipayPay } from './adapters/alipay-pay.js';
import { wechatPay } from './adapters/wechat-pay.js';
import type { Deps } from './ports.js';

const noticesAt = (base: string, wallet: string) => `${base.replace(/\/+$/, '')}/payments/notifications/${wallet}`;

/** The key that WeChat is asked to sign its answers with: a public key where there is one, else the certificate. */
function answerSerialOf(keys: Readonly<Record<string, string>>): string {
  const serials = Object.keys(keys);
  const serial = serials.find((each) => each.startsWith('PUB_KEY_ID_')) ?? serials[0];
  if (!serial) throw new Error('WECHAT_PAY_KEYS names no key');
  return serial;
}

/** Both wallets' merchant accounts, from the environment. */
export function connectProviders(environment: NodeJS.ProcessEnv, now: Clock): Deps['providers'] {
  const needed = (name: string) => required(environment, name);
  const base = needed('PAYMENT_NOTIFY_URL');
  const keys: Record<string, string> = JSON.parse(needed('WECHAT_PAY_KEYS'));
  return {
    wechat: wechatPay({
      baseUrl: needed('WECHAT_PAY_BASE_URL'),
      merchantId: needed('WECHAT_PAY_MCHID'),
      appId: needed('WECHAT_APP_ID'),
      merchantSerial: needed('WECHAT_PAY_SERIAL'),
      merchantPrivateKey: needed('WECHAT_PAY_PRIVATE_KEY'),
      answerSerial: answerSerialOf(keys),
      readKeys: async () => keys,
      apiV3Keys: JSON.parse(needed('WECHAT_PAY_API_V3_KEYS')),
      notifyUrl: noticesAt(base, 'wechat'),
      now,
    }),
    alipay: alipayPay({
      gatewayUrl: needed('ALIPAY_PAY_GATEWAY_URL'),
      appId: needed('ALIPAY_APP_ID'),
      privateKey: needed('ALIPAY_PAY_PRIVATE_KEY'),
      publicKey: needed('ALIPAY_PAY_PUBLIC_KEY'),
      sellerId: needed('ALIPAY_PAY_SELLER_ID'),
      notifyUrl: noticesAt(base, 'alipay'),
      now,
    }),
  };
}
