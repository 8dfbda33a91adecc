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
  /** For a service that works longer than three seconds before it answers. */
  readonly patienceMilliseconds?: number;
}

/** Posts JSON, signed by HMAC-SHA-256 over its instant and its exact body. */
export function signedPost(
  { baseUrl, key, secret, now, patienceMilliseconds }: SignedService,
  path: string,
  message: object,
) {
  const body = JSON.stringify(message);
  const timestamp = String(now().getTime());
  const request = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-key': key,
      'x-timestamp': timestamp,
      'x-signature': createHmac('sha256', secret).update(`${timestamp}\n${body}`).digest('hex'),
    },
    body,
  };
  return exchange(new URL(path, baseUrl), request, patienceMilliseconds);
}
