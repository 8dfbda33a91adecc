import type { Answered } from '../domain/delivery.js';
import type { PostWebhook } from '../ports.js';
import { leadsOutside } from './public-network.js';
import { signatures } from './standard-webhooks.js';

/** The shortest time that Standard Webhooks asks a sender to wait. */
const timeoutMs = 15_000;

/** Seconds, or the instant of an HTTP date; nothing for what is neither. */
function retryAfterMs(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return wait > 0 ? wait : undefined;
}

function outcomeOf(status: number): Answered['outcome'] {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  return status === 429 || status === 503 ? 'later' : 'refused';
}

/**
 * Posts a signed Standard Webhook where `mayReach` lets it. A redirect is a refusal: a message must not wander to where
 * nobody signed for it.
 */
export const webhookPost =
  (mayReach: (endpoint: string) => Promise<boolean> = leadsOutside, timeout = timeoutMs): PostWebhook =>
  async ({ endpoint, id, at, secrets, body }) => {
    const signal = AbortSignal.timeout(timeout);
    try {
      if (!(await mayReach(endpoint))) return { outcome: 'unreachable' };
      const response = await fetch(endpoint, {
        method: 'POST',
        redirect: 'manual',
        signal,
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
          'webhook-signature': signatures(secrets, id, at, body),
        },
        body,
      });
      await response.body?.cancel();
      const { status } = response;
      const outcome = outcomeOf(status);
      const wait = outcome === 'later' ? retryAfterMs(response.headers.get('retry-after'), Date.now()) : undefined;
      return { outcome, status, ...(wait === undefined ? {} : { retryAfterMs: wait }) };
    } catch (fault) {
      return { outcome: fault instanceof Error && fault.name === 'TimeoutError' ? 'timeout' : 'unreachable' };
    }
  };
