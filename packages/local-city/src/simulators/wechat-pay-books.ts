import type { Clock } from '@yilu/kernel';
import * as z from 'zod';
import type { Faults } from './simulator.js';
import type { WechatPayKeys } from './wechat-pay-keys.js';

export const Order = z.object({
  outTradeNo: z.string(),
  product: z.enum(['JSAPI', 'MWEB']),
  /** All that was asked at the first creation: the same number with anything else is refused. */
  content: z.string(),
  description: z.string(),
  attach: z.string().optional(),
  total: z.int(),
  notifyUrl: z.string(),
  openid: z.string().optional(),
  createdAt: z.string(),
  payableUntil: z.string(),
  prepayId: z.string(),
  prepayUntil: z.string(),
  state: z.enum(['NOTPAY', 'SUCCESS', 'CLOSED', 'PAYERROR']),
  /** The payer has the finger on the sensor: neither paid nor to be closed. */
  paying: z.boolean(),
  transactionId: z.string().optional(),
  paidAt: z.string().optional(),
});
export type Order = z.infer<typeof Order>;

export const RefundStatus = z.enum(['PROCESSING', 'SUCCESS', 'ABNORMAL', 'CLOSED']);
export type RefundStatus = z.infer<typeof RefundStatus>;
export const Refund = z.object({
  outRefundNo: z.string(),
  refundId: z.string(),
  outTradeNo: z.string(),
  content: z.string(),
  amount: z.int(),
  notifyUrl: z.string().optional(),
  status: RefundStatus,
  createdAt: z.string(),
  /** On the wire's clock: when it moves by itself. */
  dueAt: z.string(),
  successAt: z.string().optional(),
});
export type Refund = z.infer<typeof Refund>;

/** A notification with everything that became of it; `at` of the log is the wire's time. */
export const Notice = z.object({
  id: z.string(),
  type: z.string(),
  /** What is sealed inside, as text. */
  resource: z.string(),
  about: z.string(),
  url: z.string(),
  createdAt: z.string(),
  nextAt: z.string(),
  /** How often the next delivery is made at once: twice is a duplicate. */
  copies: z.int(),
  tries: z.int(),
  state: z.enum(['waiting', 'done', 'given_up', 'dropped']),
  log: z.array(z.object({ at: z.string(), status: z.int(), tampered: z.string().optional() })),
});
export type Notice = z.infer<typeof Notice>;

export const KeyMode = z.enum(['public_key', 'certificate', 'switching']);
export type KeyMode = z.infer<typeof KeyMode>;

export const Ledger = z.object({
  /** Of the wallet's day against the wire's, in seconds: the control plane moves it to reach tomorrow's bill. */
  clockOffset: z.int(),
  keyMode: KeyMode.optional(),
  /** How many of the notifications carry the public key while the keys are being switched, 0 to 1. */
  publicKeyShare: z.number(),
  orders: z.array(Order),
  refunds: z.array(Refund),
  notices: z.array(Notice),
});
export type Ledger = z.infer<typeof Ledger>;

/** What the control plane does to the notifications that come next; forgotten at a restart. */
export interface Interference {
  drop: { times: number };
  delay: { times: number; seconds: number };
  duplicate: { times: number; copies: number };
  /** So many are held back and then sent in the reverse order. */
  reorder: { size: number; held: Notice[] };
}

/** Everything that the parts of the simulator share. */
export interface Books {
  readonly keys: WechatPayKeys;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly interference: Interference;
  /** What retries and refunds take against the real schedule; 1 is the real one. */
  readonly timeScale: number;
  readonly probeRate: number;
  readonly apiUrl: string;
  readonly phoneUrl: string;
  readonly random: (size: number) => Buffer;
  /** The wire's time: stamps, retries, when a refund ends. */
  readonly now: Clock;
  /** The wallet's day: what stands in orders and bills, and how long their links live. */
  readonly today: Clock;
  readonly fetch: typeof fetch;
  /** Writes the ledger to its file. */
  keep(): void;
}

/** RFC 3339 in Shanghai, as every time on this wire is written. */
export const stamp = (at: Date) => `${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;
/** YYYYMMDDhhmmss in Shanghai. */
export const compactStamp = (at: Date) => stamp(at).slice(0, 19).replace(/\D/g, '');

/** So many random decimal digits. */
export const digits = ({ random }: Books, count: number) => [...random(count)].map((byte) => byte % 10).join('');

/** A number of the wallet's own: a fixed beginning, the second, and chance. */
export const ownNumber = (books: Books, beginning: string, chance: number) =>
  `${beginning}${compactStamp(books.today())}${digits(books, chance)}`;

/** An answer before it is signed; no body is 204. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
}

export const refusal = (status: number, code: string, message: string, detail?: object): Reply => ({
  status,
  body: { code, message, ...(detail ? { detail } : {}) },
});

/** What is wrong with the first field that does not fit, in the wallet's form. */
export function badParameter(error: z.ZodError, location: 'body' | 'query'): Reply {
  const [issue] = error.issues;
  const field = `/${(issue?.path ?? []).join('/')}`;
  return refusal(400, 'PARAM_ERROR', `参数错误：${field}`, { field, issue: issue?.message, location });
}

/** The same content whatever the order of its members. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

/** A notify_url: https and public, no query; this machine's own address stands for public in the local city. */
export const NotifyUrl = z
  .url()
  .max(255)
  .refine((text) => {
    const { protocol, hostname, search } = new URL(text);
    return search === '' && (protocol === 'https:' || hostname === '127.0.0.1');
  }, 'https, without a query');
