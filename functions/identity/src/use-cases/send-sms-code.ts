import type { Instant, Locale, SendSmsCodeRequest, SendSmsCodeResponse } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, dayOf, endOfDay, type Result, refuse } from '@yilu/kernel';
import { ref } from '../domain/records.js';
import { issueCode, resendAtOf } from '../domain/sms-code.js';
import type { Deps } from '../ports.js';
import { phoneKey, smsCodeHash } from './prove-login.js';

export type SendSmsCodeRefusal = 'sms.too_soon' | 'sms.day_spent' | CommandRefusal;

/** Sends six digits to a phone; refused within a minute of the last and after ten on one day, with when to try again. */
export const sendSmsCode =
  (deps: Deps) =>
  async (
    command: Omit<Command, 'actor'>,
    { phone }: SendSmsCodeRequest,
    locale: Locale,
  ): Promise<Result<SendSmsCodeResponse, { code: SendSmsCodeRefusal; retryAt?: Instant }>> => {
    const { store, vault, now, newId, newSmsCode } = deps;
    const code = newSmsCode();
    const owner = newId();
    const key = await phoneKey(deps, phone);
    const codeHash = await smsCodeHash(deps, phone, code);
    let retryAt: Instant | undefined;

    const outcome = await store.perform<SendSmsCodeResponse, SendSmsCodeRefusal, [ReturnType<typeof ref.smsCode>]>(
      { ...command, actor: key },
      [ref.smsCode(key)],
      async ([past]) => {
        const at = now();
        const today = dayOf(at);
        const next = issueCode(past, codeHash, at, { today, tomorrow: endOfDay(today) });
        if ('code' in next) {
          retryAt = next.retryAt.toISOString();
          return refuse(next.code);
        }
        const [sealedPhone, sealedCode] = await Promise.all([
          vault.seal('phone', owner, phone),
          vault.seal('sms_code', owner, code),
        ]);
        return accept({
          save: [[ref.smsCode(key), next]],
          events: [
            { type: 'identity.sms_code_requested', data: { phone: sealedPhone, code: sealedCode, owner, locale } },
          ],
          answer: { expiresAt: next.expiresAt, resendAt: resendAtOf(next) },
        });
      },
    );
    return outcome.ok ? outcome : refuse({ code: outcome.refusal, ...(retryAt ? { retryAt } : {}) });
  };
