import { parseJson } from '@yilu/http/exchange';
import { signedPost } from '@yilu/http/signed-post';
import type { Clock } from '@yilu/kernel';
import * as z from 'zod';
import type { SmsGateway } from '../ports.js';

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
    const answer = await signedPost({ baseUrl, key: accessKey, secret, now }, '/v1/messages', message);
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
