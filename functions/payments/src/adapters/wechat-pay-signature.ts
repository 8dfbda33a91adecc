import { verify } from 'node:crypto';
import type { Clock } from '@yilu/kernel';
import type { Distrust } from '../ports.js';
import type { WechatPayKeys } from './wechat-pay-keys.js';

const windowSeconds = 300;
const probe = 'WECHATPAY/SIGNTEST/';

export type Headers = Readonly<Record<string, unknown>>;

/** A header's one text, whatever the case of its name. */
function headerOf(headers: Headers, name: string): string | undefined {
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export const isSigned = (headers: Headers) => headerOf(headers, 'wechatpay-signature') !== undefined;

/**
 * Why what came from WeChat is not believed, or undefined where it is: signed over its exact bytes, within five minutes,
 * by the key that its serial names. Configuration never chooses the key.
 */
export async function distrustOf(
  { headers, body }: { readonly headers: Headers; readonly body: string },
  keys: WechatPayKeys,
  now: Clock,
): Promise<Distrust | undefined> {
  const [timestamp, nonce, serial, signature] = ['timestamp', 'nonce', 'serial', 'signature'].map((part) =>
    headerOf(headers, `wechatpay-${part}`),
  );
  if (!timestamp || !nonce || !serial || !signature) return 'signature';
  // WeChat tests now and then whether we look: such a signature is wrong by design, and no reason for an alarm.
  if (signature.startsWith(probe)) return 'probe';
  if (!/^\d{1,12}$/.test(timestamp)) return 'stale';
  if (Math.abs(now().getTime() / 1000 - Number(timestamp)) > windowSeconds) return 'stale';
  const key = await keys.find(serial);
  if (!key) return 'serial';
  const text = Buffer.from(`${timestamp}\n${nonce}\n${body}\n`);
  return verify('RSA-SHA256', text, key, Buffer.from(signature, 'base64')) ? undefined : 'signature';
}
