import { createSign, createVerify } from 'node:crypto';

/** The text that a v1 request signs: every parameter but `sign`, none of them empty, sorted by name. */
const canonical = (parameters: Readonly<Record<string, string>>) =>
  Object.keys(parameters)
    .filter((name) => name !== 'sign' && parameters[name] !== '')
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&');

/** Whether the request carries the app's own RSA2 signature. */
export function isSigned(parameters: Readonly<Record<string, string>>, publicKey: string): boolean {
  if (parameters['sign_type'] !== 'RSA2') return false;
  return createVerify('RSA-SHA256')
    .update(canonical(parameters), 'utf8')
    .verify(publicKey, parameters['sign'] ?? '', 'base64');
}

/** Epoch milliseconds of a gateway timestamp, which is Beijing time. */
export const gatewayTime = (text: string) => Date.parse(`${text.replace(' ', 'T')}+08:00`);

/** An answer of the gateway: the signature stands over the exact text of the inner object. */
export function signedAnswer(member: string, body: object, privateKey: string): string {
  const raw = JSON.stringify(body);
  const sign = createSign('RSA-SHA256').update(raw, 'utf8').sign(privateKey, 'base64');
  return `{"${member}":${raw},"sign":"${sign}"}`;
}
