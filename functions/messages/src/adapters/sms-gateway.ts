import { createHmac } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import * as z from 'zod';
import type { SmsGateway } from '../ports.js';
import { exchange, parseJson } from './exchange.js';

const Refused = z.object({ code: z.string().max(100) });

/** Ours to put right, not the message's fault: tried again, so that nothing is lost by a wrong key or a full quota. */
const later = [401, 408, 429];

export interface SmsOptions {
  readonly baseUrl: string;
  readonly accessKey: string;
  readonly secret: string;
  readonly now: Clock;
}

/** The SMS provider over HTTPS, each request signed over its exact body and its instant. */
export const smsGateway = ({ baseUrl, accessKey, secret, now }: SmsOptions): SmsGateway => ({
  async send(message) {
    const body = JSON.stringify(message);
    const timestamp = String(now().getTime());
    const answer = await exchange(new URL('/v1/messages', baseUrl), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-key': accessKey,
        'x-timestamp': timestamp,
        'x-signature': createHmac('sha256', secret).update(`${timestamp}\n${body}`).digest('hex'),
      },
      body,
    });
    if (!answer.ok) return { outcome: 'unreachable' };
    const { status, text } = answer.value;
    if (status < 300) return { outcome: 'delivered' };
    const refused = Refused.safeParse(parseJson(text));
    const detail = refused.success ? refused.data.code : `status ${status}`;
    // The same id was taken before: an earlier try got through and its answer was lost.
    if (detail === 'duplicate') return { outcome: 'delivered' };
    return { outcome: later.includes(status) ? 'unreachable' : 'refused', detail };
  },
});
