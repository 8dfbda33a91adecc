import { type Books, type Notice, ownNumber, stamp } from './wechat-pay-books.js';
import { distorted, nextTampering, noticeSigner, seal, signedHeaders } from './wechat-pay-wire.js';

const hour = 3600;
/** Waits before each retry, in seconds: 24 h 4 min in all, after which nothing more comes. */
export const retrySeconds: readonly number[] = [
  ...[15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, hour],
  ...[3 * hour, 3 * hour, 3 * hour, 6 * hour, 6 * hour],
];
const answerMilliseconds = 5_000;
const never = '9999-12-31T00:00:00.000Z';

const after = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1000).toISOString();

export interface Happening {
  readonly type: `TRANSACTION.SUCCESS` | `REFUND.${'SUCCESS' | 'ABNORMAL' | 'CLOSED'}`;
  /** The merchant's own number: of the order, or of the refund. */
  readonly about: string;
  readonly url: string;
  readonly facts: object;
}

/** Puts a notification on its way, or does with it what the control plane asked for. */
export function tell(books: Books, { type, about, url, facts }: Happening): void {
  const { interference, ledger } = books;
  const now = books.now();
  const taken = (what: { times: number }) => what.times > 0 && what.times-- > 0;
  const dropped = taken(interference.drop);
  const nextAt = taken(interference.delay) ? after(now, interference.delay.seconds) : now.toISOString();
  const copies = taken(interference.duplicate) ? interference.duplicate.copies : 1;
  const notice: Notice = {
    id: ownNumber(books, 'EV-', 10),
    type,
    resource: distorted(books, 'notice', facts),
    about,
    url,
    createdAt: stamp(now),
    nextAt,
    copies,
    tries: 0,
    state: dropped ? 'dropped' : 'waiting',
    log: [],
  };
  ledger.notices.push(notice);
  if (!dropped && interference.reorder.size > 0) holdBack(books, notice);
}

/** Once enough are held they go out, the last one first. */
function holdBack({ interference, now }: Books, notice: Notice) {
  const { reorder } = interference;
  notice.nextAt = never;
  reorder.held.push(notice);
  if (reorder.held.length < reorder.size) return;
  const at = now();
  for (const [place, held] of reorder.held.reverse().entries())
    held.nextAt = new Date(at.getTime() + place).toISOString();
  interference.reorder = { size: 0, held: [] };
}

const summaries: Readonly<Record<string, string>> = {
  'TRANSACTION.SUCCESS': '支付成功',
  'REFUND.SUCCESS': '退款成功',
  'REFUND.ABNORMAL': '退款异常',
  'REFUND.CLOSED': '退款关闭',
};

/** One delivery: sealed and signed anew under the same event id. Only the status of the answer counts. */
async function deliver(books: Books, notice: Notice): Promise<boolean> {
  const kind = notice.type.startsWith('REFUND') ? 'refund' : 'transaction';
  const body = JSON.stringify({
    id: notice.id,
    create_time: notice.createdAt,
    resource_type: 'encrypt-resource',
    event_type: notice.type,
    summary: summaries[notice.type],
    resource: {
      original_type: kind,
      ...seal(books, notice.resource, kind, books.faults.strikes('notice_tag')),
    },
  });
  const tampered = nextTampering(books, 'notice');
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'Mozilla/4.0',
    ...signedHeaders(books, body, noticeSigner(books), tampered),
  };
  const signal = AbortSignal.timeout(answerMilliseconds);
  const at = stamp(books.now());
  const status = await books
    .fetch(notice.url, { method: 'POST', headers, body, redirect: 'manual', signal })
    .then((answer) => answer.status)
    .catch(() => 0);
  notice.log.push({ at, status, ...(tampered ? { tampered } : {}) });
  return status === 200 || status === 204;
}

/** Sends what is due, the oldest first; a failure waits for its next turn in the schedule, or is given up after the last. */
export async function deliverDue(books: Books): Promise<void> {
  const now = books.now().toISOString();
  const due = books.ledger.notices
    .filter(({ state, nextAt }) => state === 'waiting' && nextAt <= now)
    .sort((one, other) => (one.nextAt < other.nextAt ? -1 : 1));
  for (const notice of due) {
    const deliveries = await Promise.all(Array.from({ length: notice.copies }, () => deliver(books, notice)));
    const wait = retrySeconds[notice.tries];
    notice.tries += 1;
    notice.copies = 1;
    if (deliveries.some((taken) => taken)) notice.state = 'done';
    else if (wait === undefined) notice.state = 'given_up';
    else notice.nextAt = after(books.now(), wait * books.timeScale);
    books.keep();
  }
}

/** Sends what happened to an order or a refund once more, whatever became of it so far; false where there is nothing. */
export function resend({ ledger, now }: Books, sought: string): boolean {
  const found = ledger.notices.filter(({ id, about }) => id === sought || about === sought);
  for (const notice of found) Object.assign(notice, { state: 'waiting', nextAt: now().toISOString() });
  return found.length > 0;
}
