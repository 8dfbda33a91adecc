import { host } from './network.js';

/** Where everything listens, counted from the port base. */
const offsets = {
  h5: 0,
  api: 1,
  console: 2,
  objects: 3,
  simulators: 4,
  outbox: 5,
  oidc: 6,
  wechat: 7,
  alipay: 8,
  sms: 9,
  registry: 10,
  store: 11,
  bus: 12,
  insurer: 13,
  wechatPay: 14,
  wechatPayControl: 15,
  alipayPay: 16,
  treasury: 17,
  bank: 18,
  bureau: 19,
  speech: 20,
} as const;

export type Place = keyof typeof offsets;
export type Ports = { readonly [P in Place]: number };

export const portsFrom = (base: number) =>
  Object.fromEntries(Object.entries(offsets).map(([place, offset]) => [place, base + offset])) as Ports;

export const urlOf = (port: number) => `http://${host}:${port}`;

/** What `.city/addresses.json` holds. */
export interface Addresses {
  readonly h5: string;
  readonly console: string;
  readonly api: string;
  readonly open311: string;
  readonly outbox: string;
  readonly simulators: string;
  /** The phone's half of each wallet: where a demo citizen confirms or cancels. */
  readonly wechatPay: string;
  readonly alipayPay: string;
  readonly treasury: string;
  /** Counter of the collecting bank. */
  readonly bank: string;
  /** The bureau's network, which brings records of violations. */
  readonly bureau: string;
}

export const addressesOf = (ports: Ports): Addresses => ({
  h5: urlOf(ports.h5),
  console: urlOf(ports.console),
  api: urlOf(ports.api),
  open311: `${urlOf(ports.api)}/open311`,
  outbox: urlOf(ports.outbox),
  simulators: urlOf(ports.simulators),
  wechatPay: urlOf(ports.wechatPayControl),
  alipayPay: urlOf(ports.alipayPay),
  treasury: urlOf(ports.treasury),
  bank: urlOf(ports.bank),
  bureau: urlOf(ports.bureau),
});
