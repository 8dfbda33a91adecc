import { accept, refuse } from '@yilu/kernel';
import { type AlipayOptions, alipayCall } from '@yilu/wallets/alipay-call';
import * as z from 'zod';
import type { SignInProvider } from '../ports.js';

/** A success has no `code`; apps of 2023 and later get `open_id` alone, older ones `user_id`. */
const Identified = z.object({ open_id: z.string().min(1).optional(), user_id: z.string().min(1).optional() });
const Failed = z.object({ code: z.string(), sub_code: z.string().optional() });

const invalidCode = /^isv\.code-(invalid|is-invalid|used|expired)/;

/** Alipay's oauth.token. */
export const alipaySignIn = (options: AlipayOptions): SignInProvider => ({
  async identify(code) {
    // This method takes its two arguments at the top level and no biz_content.
    const opened = await alipayCall(options, 'alipay.system.oauth.token', { grant_type: 'authorization_code', code });
    if (!opened.ok) return refuse('sign_in.provider_unreachable');

    const body = 'signed' in opened.value ? opened.value.signed : opened.value.error;
    const failed = Failed.safeParse(body);
    if (failed.success) {
      const invalid = invalidCode.test(failed.data.sub_code ?? '');
      return refuse(invalid ? 'sign_in.code_invalid' : 'sign_in.provider_unreachable');
    }
    const identified = 'signed' in opened.value ? Identified.safeParse(body) : undefined;
    const { open_id, user_id } = identified?.data ?? {};
    if (open_id) return accept({ namespace: `${options.appId}:open_id`, subject: open_id });
    if (user_id) return accept({ namespace: 'user_id', subject: user_id });
    return refuse('sign_in.provider_unreachable');
  },
});
