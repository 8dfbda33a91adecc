import type { DeliveryAttempt } from '@yilu/contracts';
import type { Delivery, Message } from './message.js';
import { quietUntil } from './quiet-hours.js';
import { consentsLeft, type Reader, usualPreferences, withConsents } from './reader.js';

const minuteMs = 60_000;
/** After a run in which nothing got through; then it stays failed, in the sight of staff. */
const backoffMinutes = [1, 5, 15, 60, 240, 720] as const;

/** Until when a message has to wait; undefined where it may go at once. */
export const waitsUntil = ({ urgent }: Message, reader: Reader | undefined, now: Date): Date | undefined =>
  urgent ? undefined : quietUntil(now, reader?.preferences ?? usualPreferences);

/** Whether a try is due: the first one, or one whose time has come. */
export const isDue = ({ delivery: { state, dueAt } }: Message, now: Date): boolean =>
  state === 'pending' || (dueAt !== undefined && dueAt <= now.toISOString());

/** What comes of one run over all ways. Only what may come right by itself is tried again: an outage, or an address to come. */
export function deliveryAfter(message: Message, attempts: readonly DeliveryAttempt[], now: Date): Delivery {
  const tries = message.delivery.tries + 1;
  const came = (...outcomes: DeliveryAttempt['outcome'][]) =>
    attempts.some(({ outcome }) => outcomes.includes(outcome));
  if (came('delivered')) return { state: 'delivered', tries };
  if (!came('unreachable', 'no_address', 'refused')) return { state: 'inbox_only', tries };
  const minutes = came('unreachable', 'no_address') ? backoffMinutes[tries - 1] : undefined;
  const dueAt = minutes ? new Date(now.getTime() + minutes * minuteMs).toISOString() : undefined;
  const useless = 'endsAt' in message && dueAt !== undefined && dueAt >= message.endsAt;
  return { state: 'failed', tries, ...(dueAt && !useless ? { dueAt } : {}) };
}

/** The reader after a run: a message sent took its consent with it, and a wallet that refused has none. */
export function readerAfterAttempts(
  reader: Reader,
  message: Message,
  attempts: readonly DeliveryAttempt[],
): Reader | undefined {
  if (message.kind !== 'inbox') return undefined;
  const { template } = message;
  let next = reader;
  for (const { channel, outcome } of attempts) {
    if (channel === 'sms') continue;
    const left = consentsLeft(next, channel, template);
    if (left > 0 && outcome === 'delivered') next = withConsents(next, channel, template, left - 1);
    if (left > 0 && outcome === 'no_consent') next = withConsents(next, channel, template, 0);
  }
  return next === reader ? undefined : next;
}
