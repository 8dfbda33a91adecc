import { timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** How far a sender's clock may be off, and how long a message may have travelled (Standard Webhooks). */
const toleranceMs = 5 * 60_000;

export interface WebhookHeaders {
  readonly id: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** One signature for each secret, the newest first: during a rotation a receiver verifies by either. */
export const signatures = (secrets: readonly string[], id: string, at: Date, body: string): string =>
  secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');

/** Compares bytes, not characters: a stranger's header of other letters has as many of these and more of those. */
function equal(one: string, other: string): boolean {
  const [given, expected] = [Buffer.from(one), Buffer.from(other)];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Whether a message was signed by one of these secrets, within five minutes of now. */
export function isGenuine(secrets: readonly string[], headers: WebhookHeaders, body: string, now: Date): boolean {
  const { id, timestamp, signature } = headers;
  if (!id || !/^\d{1,12}$/.test(timestamp)) return false;
  const at = new Date(Number(timestamp) * 1000);
  if (Math.abs(now.getTime() - at.getTime()) > toleranceMs) return false;
  const expected = secrets.map((secret) => new Webhook(secret).sign(id, at, body));
  return signature.split(' ').some((given) => expected.some((one) => equal(one, given)));
}
