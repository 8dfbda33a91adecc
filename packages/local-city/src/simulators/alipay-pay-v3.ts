import { createVerify } from 'node:crypto';
import type { Caller } from './alipay-wire.js';
import { signText } from './alipay-wire.js';

export interface V3Request {
  readonly authorization: string;
  readonly method: string;
  /** Path and query exactly as they were sent. */
  readonly uri: string;
  readonly body: string;
  readonly appAuthToken: string | undefined;
}

const scheme = /^ALIPAY-SHA256withRSA (?<auth>.+),sign=(?<sign>[A-Za-z0-9+/=]+)$/;

/** Why the third generation does not listen to a request; undefined where it does. */
export function v3Refusal(request: V3Request, { appId, appPublicKey, now, toleranceMilliseconds }: Caller) {
  const { auth = '', sign = '' } = scheme.exec(request.authorization)?.groups ?? {};
  const parts = new Map(auth.split(',').map((part) => [part.split('=')[0], part.slice(part.indexOf('=') + 1)]));
  if (parts.get('app_id') !== appId) return { code: 'invalid-app-id', message: '无效的AppID参数' };
  const token = request.appAuthToken === undefined ? '' : `${request.appAuthToken}\n`;
  const text = `${auth}\n${request.method}\n${request.uri}\n${request.body}\n${token}`;
  const isGenuine = createVerify('RSA-SHA256').update(text, 'utf8').verify(appPublicKey, sign, 'base64');
  if (!isGenuine) return { code: 'invalid-signature', message: '验签出错' };
  const age = Math.abs(now.getTime() - Number(parts.get('timestamp') ?? Number.NaN));
  return age <= toleranceMilliseconds ? undefined : { code: 'invalid-timestamp', message: '非法的时间戳参数' };
}

/** The headers under which an answer, also a refusal, can be believed. */
export function v3Headers(body: string, at: Date, nonce: string, privateKey: string): Record<string, string> {
  const timestamp = String(at.getTime());
  return {
    'content-type': 'application/json;charset=utf-8',
    'alipay-timestamp': timestamp,
    'alipay-nonce': nonce,
    'alipay-signature': signText(`${timestamp}\n${nonce}\n${body}\n`, privateKey),
    'alipay-trace-id': nonce,
  };
}
