import Taro from '@tarojs/taro';
import type { PaymentHandOver, PaymentWallet } from '@yilu/contracts';
import { ownWallet } from './signing-in';

/** What the wallet says on the phone: a hint and no proof, so that the city is asked in any case. */
export type WalletWord = 'done' | 'cancelled' | 'unknown' | 'left';

/** The wallets that can pay here: each mini-program has its own alone, a browser hands over to either. */
export const payableWith: readonly PaymentWallet[] = ownWallet ? [ownWallet] : ['wechat', 'alipay'];
export const payingPlace = ownWallet ? ('mini_program' as const) : ('browser' as const);

/** Opens the wallet's own sheet, or in a browser leaves for its page. */
export async function openWallet(handOver: PaymentHandOver): Promise<WalletWord> {
  if (process.env.TARO_ENV === 'h5') {
    if (handOver.kind !== 'browser') return 'unknown';
    window.location.href = handOver.url;
    return 'left';
  }
  if (process.env.TARO_ENV === 'weapp') {
    return handOver.kind === 'wechat' ? inWechat(handOver.parameters) : 'unknown';
  }
  return handOver.kind === 'alipay' ? inAlipay(handOver.tradeNo) : 'unknown';
}

async function inWechat(parameters: Readonly<Record<string, string>>): Promise<WalletWord> {
  try {
    const { timeStamp = '', nonceStr = '', package: order = '', paySign = '' } = parameters;
    await Taro.requestPayment({ timeStamp, nonceStr, package: order, signType: 'RSA' as never, paySign });
    return 'done';
  } catch (fault) {
    const { errMsg = '' } = (fault ?? {}) as { errMsg?: string };
    return /cancel/.test(errMsg) ? 'cancelled' : 'unknown';
  }
}

// 9000 paid, 6001 cancelled; 8000 and 6004 mean that Alipay itself does not know yet.
async function inAlipay(tradeNo: string): Promise<WalletWord> {
  try {
    const answer: object = await Taro.tradePay({ tradeNO: tradeNo } as never);
    const code = 'resultCode' in answer ? String(answer.resultCode) : '';
    if (code === '9000') return 'done';
    return code === '6001' || code === '4000' ? 'cancelled' : 'unknown';
  } catch {
    return 'unknown';
  }
}
