import { exchange, parseJson } from '@yilu/http/exchange';
import { accept, refuse } from '@yilu/kernel';
import * as z from 'zod';
import type { SignInProvider, WalletRefusal } from '../ports.js';

/** HTTP status is always 200 and the type text/plain; a success may come without `errcode`. */
const Answer = z.union([
  z.object({ errcode: z.literal(0).optional(), openid: z.string().min(1) }),
  z.object({ errcode: z.int() }),
]);

const refusals: Readonly<Record<number, WalletRefusal>> = {
  40029: 'sign_in.code_invalid',
  40163: 'sign_in.code_invalid',
  45011: 'sign_in.too_often',
  40226: 'sign_in.risk_blocked',
};

/** WeChat's code2session. The session key in its answer is neither kept nor passed on. */
export const wechatSignIn = ({
  baseUrl,
  appId,
  secret,
}: {
  baseUrl: string;
  appId: string;
  secret: string;
}): SignInProvider => ({
  async identify(code) {
    const url = new URL('/sns/jscode2session', baseUrl);
    url.search = new URLSearchParams({
      appid: appId,
      secret,
      js_code: code,
      grant_type: 'authorization_code',
    }).toString();
    const asked = await exchange(url);
    const answer = asked.ok && asked.value.status < 300 ? Answer.safeParse(parseJson(asked.value.text)) : undefined;
    if (!answer?.success) return refuse('sign_in.provider_unreachable');
    if ('openid' in answer.data) return accept({ namespace: appId, subject: answer.data.openid });
    // -1 and whatever is not listed: WeChat is busy or we are set up wrongly, the citizen is not at fault.
    return refuse(refusals[answer.data.errcode] ?? 'sign_in.provider_unreachable');
  },
});
