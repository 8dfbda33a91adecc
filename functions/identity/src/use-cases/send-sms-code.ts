import type { Instant, Locale, SendSmsCodeRequest, SendSmsCodeResponse } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { ref } from '../domain/records.js';
import { resendAtOf } from '../domain/sms-code.js';
import type { Deps } from '../ports.js';
import { issueSmsCode } from './issue-sms-code.js';
import { phoneKey } from './prove-login.js';

export type SendSmsCodeRefusal = 'sms.too_soon' | 'sms.day_spent' | CommandRefusal;

/** Sends six digits to a phone; refused within a minute of the last and after ten on one day, with when to try again. */
export const sendSmsCode =
  (deps: Deps) =>
  async (
    command: Omit<Command, 'actor'>,
    { phone }: SendSmsCodeRequest,
    locale: Locale,
  ): Promise<Result<SendSmsCodeResponse, { code: SendSmsCodeRefusal; retryAt?: Instant }>> => {
    const smsKey = await phoneKey(deps, phone);
    let retryAt: Instant | undefined;

    const outcome = await deps.store.perform<SendSmsCodeResponse, SendSmsCodeRefusal, [ReturnType<typeof ref.smsCode>]>(
      { ...command, actor: smsKey },
      [ref.smsCode(smsKey)],
      async ([past]) => {
        const sent = await issueSmsCode(deps, past, { phone, smsKey, locale }, deps.now());
        if ('code' in sent) {
          retryAt = sent.retryAt.toISOString();
          return refuse(sent.code);
        }
        const { next, ...change } = sent;
        return accept({ ...change, answer: { expiresAt: next.expiresAt, resendAt: resendAtOf(next) } });
      },
    );
    return outcome.ok ? outcome : refuse({ code: outcome.refusal, ...(retryAt ? { retryAt } : {}) });
  };
