import Taro from '@tarojs/taro';
import type { RecordSubscriptionRequest } from '@yilu/contracts';
import type { SubscriptionTemplate } from '@yilu/contracts/constants';

// The wallet knows a template by the id that it gave out; a city on one machine by its name.
const idOf = (template: SubscriptionTemplate): string => TEMPLATE_IDS[template] ?? template;

type Outcomes = RecordSubscriptionRequest['outcomes'];

/**
 * Asks, inside a tap, for one message of each template; the wallets ask for three at most. The browser has no such
 * messages: an unsupported call resolves there, so that it is never made.
 */
export async function askConsent(templates: readonly SubscriptionTemplate[]): Promise<Outcomes> {
  if (process.env.TARO_ENV === 'h5') return [];
  const answer: Record<string, unknown> = { ...(await request(templates.map(idOf))) };
  return templates.map((template) => ({
    template,
    outcome: accepted(answer, idOf(template)) ? ('accepted' as const) : ('rejected' as const),
  }));
}

function request(templates: string[]): Promise<object> {
  return process.env.TARO_ENV === 'alipay'
    ? Taro.requestSubscribeMessage({ entityIds: templates } as never)
    : Taro.requestSubscribeMessage({ tmplIds: templates } as never);
}

// WeChat answers per template; Alipay lists those agreed to.
function accepted(answer: Record<string, unknown>, template: string): boolean {
  if (answer[template] === 'accept') return true;
  const agreed = answer['subscribedEntityIds'] ?? answer['subscribeEntityIds'];
  return Array.isArray(agreed) && agreed.includes(template);
}
