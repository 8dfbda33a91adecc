import { exchange, parseJson } from '@yilu/http/exchange';
import type { Clock } from '@yilu/kernel';
import * as z from 'zod';

const Answer = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/** A token is not used in its last minute: a message under way must not outlive it. */
const marginMs = 60_000;

export interface WechatOptions {
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
  readonly now: Clock;
}

/**
 * WeChat's stable token, kept until it ends. `stale` is one that WeChat refused: a newer one is taken where there is one,
 * and a new one forced only where WeChat still gives the refused one (20 times a day are allowed). Undefined when
 * unreachable or refused.
 */
export function wechatToken({ baseUrl, appId, secret, now }: WechatOptions) {
  let kept: { readonly value: string; readonly until: number } | undefined;

  async function ask(force: boolean) {
    const asked = now().getTime();
    const answer = await exchange(new URL('/cgi-bin/stable_token', baseUrl), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ grant_type: 'client_credential', appid: appId, secret, force_refresh: force }),
    });
    const parsed = answer.ok ? Answer.safeParse(parseJson(answer.value.text)) : undefined;
    if (!parsed?.success) return undefined;
    const { access_token: value, expires_in } = parsed.data;
    kept = { value, until: asked + expires_in * 1000 - marginMs };
    return value;
  }

  return async (stale?: string): Promise<string | undefined> => {
    if (kept && kept.value !== stale && now().getTime() < kept.until) return kept.value;
    const value = await ask(false);
    return value !== undefined && value === stale ? ask(true) : value;
  };
}
