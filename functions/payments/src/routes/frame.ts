import { AttemptId } from '@yilu/contracts';
import { sourceIpHeader } from '@yilu/http/gateway-request';
import type { Context } from 'hono';
import * as z from 'zod';

export const attemptParams = z.object({ attemptId: AttemptId });

/** Where the request came from, as the gateway saw it; a browser's order at WeChat can be paid from there alone. */
export function clientIpOf(c: Context): string {
  const ip = c.req.header(sourceIpHeader);
  if (!ip) throw new Error('Request without an address');
  return ip;
}
