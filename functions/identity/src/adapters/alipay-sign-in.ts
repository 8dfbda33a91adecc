import { accept, type Clock, refuse } from '@yilu/kernel';
import * as z from 'zod';
import type { SignInProvider } from '../ports.js';
import { beijingTimestamp, openAnswer, signParameters } from './alipay-wire.js';
import { fetchText } from './fetch-text.js';

/** A success has no `code`; apps of 2023 and later get `open_id` alone, older ones `user_id`. */
const Identified = z.object({ open_id: z.string().min(1).optional(), user_id: z.string().min(1).optional() });
const Failed = z.object({ code: z.string(), sub_code: z.string().optional() });

const method = 'alipay.system.oauth.token';
const member = 'alipay_system_oauth_token_response';
const invalidCode = /^isv\.code-(invalid|is-invalid|used|expired)/;

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
 * Alipay's oauth.token. Signed here and not by alipay-sdk: its `exec` hides the raw text, over which alone a duplicated
 * member can be refused, fails open without a key, and dates requests by the zone of the process.
 */
export const alipaySignIn = ({ gatewayUrl, appId, privateKey, publicKey, now }: AlipayOptions): SignInProvider => ({
  async identify(code) {
    const common = {
      app_id: appId,
      method,
      format: 'JSON',
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp: beijingTimestamp(now()),
      version: '1.0',
    };
    // This method takes its two arguments at the top level and no biz_content.
    const own = { grant_type: 'authorization_code', code };
    const url = new URL(gatewayUrl);
    url.search = new URLSearchParams({
      ...common,
      sign: signParameters({ ...common, ...own }, privateKey),
    }).toString();
    const fetched = await fetchText(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
      body: new URLSearchParams(own).toString(),
    });
    const opened = fetched.ok ? openAnswer(fetched.value, member, publicKey) : undefined;
    if (!opened?.ok) return refuse('sign_in.provider_unreachable');

    const body = 'signed' in opened.value ? opened.value.signed : opened.value.error;
    const failed = Failed.safeParse(body);
    if (failed.success) {
      const invalid = invalidCode.test(failed.data.sub_code ?? '');
      return refuse(invalid ? 'sign_in.code_invalid' : 'sign_in.provider_unreachable');
    }
    const identified = 'signed' in opened.value ? Identified.safeParse(body) : undefined;
    const { open_id, user_id } = identified?.data ?? {};
    if (open_id) return accept({ namespace: `${appId}:open_id`, subject: open_id });
    if (user_id) return accept({ namespace: 'user_id', subject: user_id });
    return refuse('sign_in.provider_unreachable');
  },
});
