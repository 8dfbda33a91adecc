import * as z from 'zod';
import { type Troubles, withForeignAmount } from './alipay-pay-faults.js';
import type { Happening } from './alipay-pay-ledger.js';
import { fieldsOf } from './alipay-pay-notice.js';
import { beijingTime, signatureOf } from './alipay-wire.js';

const Attempt = z.object({ at: z.iso.datetime(), status: z.int(), answer: z.string() });
export const Notice = z.object({
  notifyId: z.string(),
  outTradeNo: z.string(),
  tradeStatus: z.string(),
  url: z.string(),
  fields: z.record(z.string(), z.string()),
  state: z.enum(['waiting', 'held', 'dropped', 'delivered', 'given_up']),
  dueAt: z.iso.datetime(),
  /** As it was sent last. */
  body: z.string(),
  attempts: z.array(Attempt),
});
export type Notice = z.infer<typeof Notice>;

export const noticeModes = ['normal', 'drop', 'delay', 'duplicate', 'reorder'] as const;
export type NoticeMode = (typeof noticeModes)[number];
export interface Answered {
  readonly status: number;
  readonly text: string;
}

const minute = 60_000;
/** Between one try and the next: eight tries within twenty-five hours. */
const retries = [4, 10, 10, 60, 120, 360, 900].map((minutes) => minutes * minute);
const mostKept = 500;

export interface NoticeTools {
  readonly appId: string;
  readonly sellerId: string;
  readonly privateKey: string;
  readonly now: () => Date;
  readonly newNotifyId: () => string;
  readonly deliver: (url: string, body: string) => Promise<Answered>;
  readonly retryScale: number;
  readonly troubles: Troubles;
}

/** The notifications of the wallet: the same id on every retry, until the shop says exactly `success`. */
export class NoticeQueue {
  readonly #sending = new Set<Notice>();
  readonly #tools: NoticeTools;
  readonly notices: Notice[];
  #mode: NoticeMode = 'normal';
  #delaySeconds = 0;

  constructor(notices: Notice[], tools: NoticeTools) {
    this.notices = notices;
    this.#tools = tools;
  }

  /** Writes down what must be told; `tick` sends it. */
  add(happening: Happening) {
    const { trade } = happening;
    if (!trade.notifyUrl) return;
    const delay = this.#mode === 'delay' ? this.#delaySeconds * 1000 : 0;
    const notice: Notice = {
      notifyId: this.#tools.newNotifyId(),
      outTradeNo: trade.outTradeNo,
      tradeStatus: trade.status,
      url: trade.notifyUrl,
      fields: fieldsOf(happening),
      state: this.#mode === 'drop' ? 'dropped' : this.#mode === 'reorder' ? 'held' : 'waiting',
      dueAt: new Date(this.#tools.now().getTime() + delay).toISOString(),
      body: '',
      attempts: [],
    };
    this.notices.push(notice);
    if (this.#mode === 'duplicate') this.notices.push({ ...notice, attempts: [] });
    // Held until another stands behind it, which then goes first.
    if (this.notices.filter(({ state }) => state === 'held').length > 1) this.#release();
    while (this.notices.length > mostKept && this.notices[0]?.state !== 'waiting') this.notices.shift();
  }

  setMode(mode: NoticeMode, delaySeconds = 0) {
    this.#mode = mode;
    this.#delaySeconds = delaySeconds;
    this.#release();
  }

  /** Makes one notice, or all of an order, due again; how many there were. */
  resend(key: string): number {
    const wanted = this.notices.filter(({ notifyId, outTradeNo }) => notifyId === key || outTradeNo === key);
    for (const notice of wanted) Object.assign(notice, { state: 'waiting', dueAt: this.#tools.now().toISOString() });
    return wanted.length;
  }

  /** Sends what is due. True where something was sent. */
  async tick(): Promise<boolean> {
    const now = this.#tools.now().getTime();
    const due = this.notices.filter(
      (notice) => notice.state === 'waiting' && Date.parse(notice.dueAt) <= now && !this.#sending.has(notice),
    );
    await Promise.all(due.map((notice) => this.#send(notice)));
    return due.length > 0;
  }

  #release() {
    const held = this.notices.filter(({ state }) => state === 'held');
    for (const notice of held) this.notices.splice(this.notices.indexOf(notice), 1);
    this.notices.push(...held.reverse().map((notice) => ({ ...notice, state: 'waiting' as const })));
  }

  #bodyOf({ notifyId, fields }: Notice): string {
    const { appId, sellerId, privateKey, now, troubles } = this.#tools;
    const meets = (fault: Parameters<Troubles['meets']>[0]) => troubles.meets(fault, 'notify');
    const app_id = meets('foreign_app') ? '2021999999999999' : appId;
    const plain: Record<string, string> = {
      ...(meets('foreign_amount') ? withForeignAmount(fields) : fields),
      notify_id: notifyId,
      notify_time: beijingTime(now()),
      app_id,
      auth_app_id: app_id,
      seller_id: meets('foreign_seller') ? '2088999999999999' : sellerId,
    };
    const told = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== ''));
    const outdated = meets('rsa');
    const sign = signatureOf(told, privateKey, outdated ? 'RSA-SHA1' : 'RSA-SHA256');
    const sign_type = meets('unknown_sign_type') ? 'RSA9' : outdated ? 'RSA' : 'RSA2';
    const changed = meets('tampered') ? { ...told, total_amount: '0.01' } : told;
    return new URLSearchParams({ ...changed, sign_type, sign }).toString();
  }

  async #send(notice: Notice) {
    const { deliver, now, retryScale } = this.#tools;
    this.#sending.add(notice);
    notice.body = this.#bodyOf(notice);
    const { status, text } = await deliver(notice.url, notice.body);
    this.#sending.delete(notice);
    notice.attempts.push({ at: now().toISOString(), status, answer: text.slice(0, 100) });
    const wait = retries[notice.attempts.length - 1];
    if (status === 200 && text === 'success') notice.state = 'delivered';
    else if (wait === undefined) notice.state = 'given_up';
    else notice.dueAt = new Date(now().getTime() + wait * retryScale).toISOString();
  }
}

/** Posts a notice as Alipay does: no redirect is followed, and five seconds are enough for an answer. */
export async function postNotice(url: string, body: string): Promise<Answered> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(5_000),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: 0, text: '' };
  }
}
