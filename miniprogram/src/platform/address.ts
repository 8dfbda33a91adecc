import Taro from '@tarojs/taro';

/** Where the city answers, and where the browser goes to sign in with a wallet. */
export interface Addresses {
  readonly api: string;
  /** A sign-in page that stands in for both wallets', as in a city on one machine. */
  readonly signIn?: string;
  readonly wechatAppId?: string;
  readonly alipayAppId?: string;
}

/** Where this app lies on the web: every link that a phone shows as a code begins so. */
export const webAddress = (): string => (process.env.TARO_ENV === 'h5' ? window.location.origin : WEB_BASE);

let known: Promise<Addresses> | undefined;

async function read(): Promise<Addresses> {
  if (process.env.TARO_ENV !== 'h5') return { api: API_BASE };
  const answer = await Taro.request<Addresses>({ url: `${window.location.origin}/config.json`, timeout: 10_000 });
  if (answer.statusCode !== 200 || !answer.data?.api) throw new Error('no address of the city');
  return answer.data;
}

/** The addresses, read once; a failed reading is tried again by the next caller. */
export function addresses(): Promise<Addresses> {
  known ??= read().catch((fault: unknown) => {
    known = undefined;
    throw fault;
  });
  return known;
}
