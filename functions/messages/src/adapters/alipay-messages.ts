import { type AlipayOptions, alipayCall } from '@yilu/wallets/alipay-call';
import * as z from 'zod';
import type { Sending, SubscribeMessages } from '../ports.js';
import { templateData, walletTemplates } from './wallet-templates.js';

const Answer = z.object({ code: z.string(), sub_code: z.string().optional() });

function sendingOf({ code, sub_code }: z.infer<typeof Answer>): Sending {
  if (code === '10000') return { outcome: 'delivered' };
  const detail = sub_code ?? code;
  if (sub_code === 'USER_NOT_SUBSCRIBE') return { outcome: 'no_consent', detail };
  // 20000: Alipay itself is in trouble; it is not known whether the message went out.
  return { outcome: code === '20000' ? 'unreachable' : 'refused', detail };
}

/** User ids are 16 digits that begin with 2088; everything else is an open id of this app. */
const addressed = (subject: string) =>
  /^2088\d{12}$/.test(subject) ? { to_user_id: subject } : { to_open_id: subject };

/** Alipay's template message of a mini-program. */
export const alipayMessages = (options: AlipayOptions): SubscribeMessages => ({
  async send({ subject, template, page, ...words }) {
    const opened = await alipayCall(options, 'alipay.open.app.mini.templatemessage.send', {
      biz_content: JSON.stringify({
        ...addressed(subject),
        user_template_id: walletTemplates.alipay.id[template],
        page,
        data: JSON.stringify(templateData('alipay', words)),
      }),
    });
    if (!opened.ok)
      return { outcome: 'unreachable', ...(opened.refusal === 'untrusted' ? { detail: 'untrusted answer' } : {}) };
    const { value } = opened;
    const parsed = Answer.safeParse('signed' in value ? value.signed : value.error);
    return parsed.success ? sendingOf(parsed.data) : { outcome: 'unreachable', detail: 'unknown answer' };
  },
});
