import { createSign, createVerify } from 'node:crypto';
import type { HonoRequest } from 'hono';

export type Parameters = Readonly<Record<string, string>>;

/** The text under a v1 signature: every parameter that is not left out, none of them empty, sorted by name. */
const canonical = (parameters: Parameters, leftOut: readonly string[]) =>
  Object.keys(parameters)
    .filter((name) => !leftOut.includes(name) && parameters[name] !== '')
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&');

/** A signature in base64; RSA2 is `RSA-SHA256`, the outdated RSA is `RSA-SHA1`. */
export const signText = (text: string, privateKey: string, algorithm = 'RSA-SHA256') =>
  createSign(algorithm).update(text, 'utf8').sign(privateKey, 'base64');

/** What a notification or a return to the shop signs: `sign` and `sign_type` are no part of it. */
export const signatureOf = (parameters: Parameters, privateKey: string, algorithm?: string) =>
  signText(canonical(parameters, ['sign', 'sign_type']), privateKey, algorithm);

/** Whether the request carries the app's own RSA2 signature. */
function isSigned(parameters: Parameters, publicKey: string): boolean {
  if (parameters['sign_type'] !== 'RSA2') return false;
  return createVerify('RSA-SHA256')
    .update(canonical(parameters, ['sign']), 'utf8')
    .verify(publicKey, parameters['sign'] ?? '', 'base64');
}

/** Fen as the text of yuan in two decimals, by digits alone. */
export const yuan = (fen: number) => {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** An instant as the gateway writes it, which is Beijing time. */
export const beijingTime = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

/** Epoch milliseconds of such a text. */
export const gatewayTime = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);

const required = { app_id: 'app-id', method: 'method', sign: 'signature', timestamp: 'timestamp' } as const;

export const failure = (code: string, msg: string, sub_code: string, sub_msg: string) => ({
  code,
  msg,
  sub_code,
  sub_msg,
});
export type Failure = ReturnType<typeof failure>;
const invalid = (sub_code: string, sub_msg: string) => failure('40002', 'Invalid Arguments', sub_code, sub_msg);

/** What is sent to gateway.do: public parameters mostly in the query, `biz_content` mostly in the form. */
export async function readParameters(request: HonoRequest): Promise<Record<string, string>> {
  const form = request.method === 'POST' ? await request.parseBody() : {};
  const inBody = Object.entries(form).filter((field): field is [string, string] => typeof field[1] === 'string');
  return { ...request.query(), ...Object.fromEntries(inBody) };
}

export interface Caller {
  readonly appId: string;
  readonly appPublicKey: string;
  readonly now: Date;
  readonly toleranceMilliseconds: number;
}

/** Why the gateway does not listen to a request at all; undefined where it does. */
export function requestFailure(parameters: Parameters, caller: Caller): Failure | undefined {
  const missing = Object.entries(required).find(([name]) => !parameters[name])?.[1];
  if (missing) return failure('40001', 'Missing Required Arguments', `isv.missing-${missing}`, '缺少必选参数');
  if (parameters['app_id'] !== caller.appId) return invalid('isv.invalid-app-id', '无效的AppID参数');
  if (!isSigned(parameters, caller.appPublicKey)) return invalid('isv.invalid-signature', '验签出错');
  const age = Math.abs(caller.now.getTime() - gatewayTime(parameters['timestamp'] ?? ''));
  return age <= caller.toleranceMilliseconds ? undefined : invalid('isv.invalid-timestamp', '非法的时间戳参数');
}

export const unknownMethod = invalid('isv.invalid-method', '不存在的方法名');
export const busyGateway = failure('20000', 'Service Currently Unavailable', 'isp.unknow-error', '系统繁忙');
export const memberOf = (method: string) => `${method.replaceAll('.', '_')}_response`;

/** An answer of the gateway: the signature stands over the exact text of the inner object. */
export function signedAnswer(member: string, body: object, privateKey: string): string {
  const raw = JSON.stringify(body);
  return `{"${member}":${raw},"sign":"${signText(raw, privateKey)}"}`;
}
