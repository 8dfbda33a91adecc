import Taro from '@tarojs/taro';
import type { SignInProof } from '@yilu/contracts';
import { newKey } from '@/api/acts';
import { addresses } from './address';
import { forget, store, stored } from './storage';

export type Wallet = 'wechat' | 'alipay';

/** The wallet that this app runs in; undefined in a browser. */
export const ownWallet: Wallet | undefined =
  process.env.TARO_ENV === 'weapp' ? 'wechat' : process.env.TARO_ENV === 'alipay' ? 'alipay' : undefined;

/** One tap in a wallet: its code, which the city trades for the person. */
export async function walletProof(wallet: Wallet): Promise<SignInProof> {
  const { code } = await Taro.login();
  if (!code) throw new Error('no code');
  return { method: wallet, code };
}

const returnName = 'oauth';
interface Return {
  readonly state: string;
  readonly next: string;
}

// The wallets' own pages; a city on one machine names a page of its own instead.
const pageOf: Record<Wallet, (appId: string, back: string, state: string) => string> = {
  wechat: (appId, back, state) =>
    `https://open.weixin.qq.com/connect/oauth2/authorize?appid=${appId}&redirect_uri=${back}&response_type=code&scope=snsapi_base&state=${state}#wechat_redirect`,
  alipay: (appId, back, state) =>
    `https://openauth.alipay.com/oauth2/publicAppAuthorize.htm?app_id=${appId}&scope=auth_base&redirect_uri=${back}&state=${state}`,
};

/** Leaves for the wallet's own sign-in page; the browser comes back to `/oauth/<wallet>` with a code. */
export async function leaveForWallet(wallet: Wallet, next: string): Promise<void> {
  const { signIn, wechatAppId = '', alipayAppId = '' } = await addresses();
  const state = newKey();
  store(returnName, { state, next } satisfies Return);
  const back = encodeURIComponent(`${window.location.origin}/oauth/${wallet}`);
  window.location.href = signIn
    ? `${signIn}?provider=${wallet}&redirect=${back}&state=${state}`
    : pageOf[wallet](encodeURIComponent(wallet === 'wechat' ? wechatAppId : alipayAppId), back, state);
}

/** Where to go on after the wallet's page; undefined when this browser did not ask for this sign-in. */
export function returned(state: string): { next: string } | undefined {
  const asked = stored<Return>(returnName);
  forget(returnName);
  return asked && asked.state === state ? { next: asked.next } : undefined;
}
