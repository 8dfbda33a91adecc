import { exchange } from '@yilu/http/exchange';
import { type Clock, type Result, refuse } from '@yilu/kernel';
import { type AlipayAnswer, beijingTimestamp, openAnswer, signParameters } from './alipay-wire.js';

export interface AlipayOptions {
  readonly gatewayUrl: string;
  readonly appId: string;
  /** Ours, PKCS8 PEM. */
  readonly privateKey: string;
  /** Alipay's, PEM. */
  readonly publicKey: string;
  readonly now: Clock;
}

/**
 * Calls a v1 method of Alipay's gateway; `own` are the parameters beside the common ones, such as `biz_content`. Signed
 * here and not by alipay-sdk: its `exec` hides the raw text, over which alone a duplicated member can be refused, fails
 * open without a key, and dates requests by the zone of the process. Refused as unreachable where nothing is known of
 * the outcome, as untrusted where the answer is not Alipay's.
 */
export async function alipayCall(
  { gatewayUrl, appId, privateKey, publicKey, now }: AlipayOptions,
  method: string,
  own: Readonly<Record<string, string>>,
): Promise<Result<AlipayAnswer, 'unreachable' | 'untrusted'>> {
  const common = {
    app_id: appId,
    method,
    format: 'JSON',
    charset: 'utf-8',
    sign_type: 'RSA2',
    timestamp: beijingTimestamp(now()),
    version: '1.0',
  };
  const url = new URL(gatewayUrl);
  const sign = signParameters({ ...common, ...own }, privateKey);
  url.search = new URLSearchParams({ ...common, sign }).toString();
  const answer = await exchange(url, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
    body: new URLSearchParams(own).toString(),
  });
  if (!answer.ok) return refuse('unreachable');
  return openAnswer(answer.value.text, `${method.replaceAll('.', '_')}_response`, publicKey);
}
