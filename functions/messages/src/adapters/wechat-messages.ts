import { exchange, parseJson } from '@yilu/http/exchange';
import { type WechatOptions, wechatToken } from '@yilu/wallets/wechat-token';
import * as z from 'zod';
import type { Sending, SubscribeMessages } from '../ports.js';
import { templateData, walletTemplates } from './wallet-templates.js';

const Answer = z.object({ errcode: z.int().default(0) });

const tokenRefused = [40001, 40014, 42001];
/** Busy, or over a limit of calls: nothing is wrong with this message. */
const later = [-1, 45009, 45011];

function sendingOf(errcode: number): Sending {
  const detail = `errcode ${errcode}`;
  if (errcode === 0) return { outcome: 'delivered' };
  if (errcode === 43101) return { outcome: 'no_consent', detail };
  return { outcome: later.includes(errcode) || tokenRefused.includes(errcode) ? 'unreachable' : 'refused', detail };
}

/** WeChat's one-time subscribe message. A refused token is renewed once, a missing consent (43101) is final. */
export function wechatMessages(options: WechatOptions): SubscribeMessages {
  const token = wechatToken(options);

  async function post(accessToken: string, message: object): Promise<number | undefined> {
    const url = new URL('/cgi-bin/message/subscribe/send', options.baseUrl);
    url.searchParams.set('access_token', accessToken);
    const body = JSON.stringify(message);
    const answer = await exchange(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const parsed = answer.ok ? Answer.safeParse(parseJson(answer.value.text)) : undefined;
    return parsed?.success ? parsed.data.errcode : undefined;
  }

  return {
    async send({ subject, template, page, ...words }) {
      const message = {
        touser: subject,
        template_id: walletTemplates.wechat.id[template],
        page,
        data: templateData('wechat', words),
      };
      const first = await token();
      if (!first) return { outcome: 'unreachable', detail: 'no token' };
      let errcode = await post(first, message);
      if (errcode !== undefined && tokenRefused.includes(errcode)) {
        const second = await token(first);
        errcode = second ? await post(second, message) : undefined;
      }
      return errcode === undefined ? { outcome: 'unreachable' } : sendingOf(errcode);
    },
  };
}
