import { createHmac, timingSafeEqual } from 'node:crypto';

const toleranceMilliseconds = 5 * 60_000;

/** Checks the HMAC of a request to the SMS service or the registry over its raw body, and that it is fresh. */
export function isGenuine(headers: Headers, rawBody: string, secret: string, now: Date): boolean {
  const timestamp = headers.get('x-timestamp') ?? '';
  const given = Buffer.from(headers.get('x-signature') ?? '', 'hex');
  const expected = createHmac('sha256', secret).update(`${timestamp}\n${rawBody}`).digest();
  const fresh = Math.abs(now.getTime() - Number(timestamp)) <= toleranceMilliseconds;
  return fresh && given.length === expected.length && timingSafeEqual(given, expected);
}
