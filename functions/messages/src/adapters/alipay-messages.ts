import type { Clock } from '@yilu/kernel';
import * as z from 'zod';
import type { Sending, SubscribeMessages } from '../ports.js';
import { beijingTimestamp, openAnswer, signParameters } from './alipay-wire.js';
import { exchange } from './exchange.js';
import { templateData, walletTemplates } from './wallet-templates.js';

const Answer = z.object({ code: z.string(), sub_code: z.string().optional() });

const method = 'alipay.open.app.mini.templatemessage.send';
const member = 'alipay_open_app_mini_templatemessage_send_response';

export interface AlipayOptions {
  readonly gatewayUrl: string;
  readonly appId: string;
  /** Ours, PKCS8 PEM. */
  readonly privateKey: string;
  /** Alipay's, PEM. */
  readonly publicKey: string;
  readonly now: Clock;
}

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

/** Alipay's template message of a mini-program, signed as identity's calls are, its answer verified. */
export const alipayMessages = ({
  gatewayUrl,
  appId,
  privateKey,
  publicKey,
  now,
}: AlipayOptions): SubscribeMessages => ({
  async send({ subject, template, page, ...words }) {
    const common = {
      app_id: appId,
      method,
      format: 'JSON',
      charset: 'utf-8',
      sign_type: 'RSA2',
      timestamp: beijingTimestamp(now()),
      version: '1.0',
    };
    const own = {
      biz_content: JSON.stringify({
        ...addressed(subject),
        user_template_id: walletTemplates.alipay.id[template],
        page,
        data: JSON.stringify(templateData('alipay', words)),
      }),
    };
    const url = new URL(gatewayUrl);
    const sign = signParameters({ ...common, ...own }, privateKey);
    url.search = new URLSearchParams({ ...common, sign }).toString();
    const answer = await exchange(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded;charset=utf-8' },
      body: new URLSearchParams(own).toString(),
    });
    const opened = answer.ok ? openAnswer(answer.value.text, member, publicKey) : undefined;
    if (!opened?.ok) return { outcome: 'unreachable', ...(answer.ok ? { detail: 'untrusted answer' } : {}) };
    const { value } = opened;
    const parsed = Answer.safeParse('signed' in value ? value.signed : value.error);
    return parsed.success ? sendingOf(parsed.data) : { outcome: 'unreachable', detail: 'unknown answer' };
  },
});
