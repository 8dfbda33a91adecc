import { createHmac } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import { exchange } from './exchange.js';

/** Where a service of the city's lies and by which shared secret it knows us. */
export interface SignedService {
  readonly baseUrl: string;
  /** Our name there. */
  readonly key: string;
  readonly secret: string;
  readonly now: Clock;
}

/** Posts JSON, signed by HMAC-SHA-256 over its instant and its exact body; within three seconds, as every exchange. */
export function signedPost({ baseUrl, key, secret, now }: SignedService, path: string, message: object) {
  const body = JSON.stringify(message);
  const timestamp = String(now().getTime());
  return exchange(new URL(path, baseUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-key': key,
      'x-timestamp': timestamp,
      'x-signature': createHmac('sha256', secret).update(`${timestamp}\n${body}`).digest('hex'),
    },
    body,
  });
}
