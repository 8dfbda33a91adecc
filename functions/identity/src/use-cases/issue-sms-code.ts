import type { Locale, NewEvent, PersonId } from '@yilu/contracts';
import { dayOf, endOfDay } from '@yilu/kernel';
import { type Ref, ref } from '../domain/records.js';
import { type IssueRefusal, issueCode, type SmsCode } from '../domain/sms-code.js';
import type { Deps } from '../ports.js';
import { smsCodeHash } from './prove-login.js';

export interface IssuedCode {
  readonly next: SmsCode;
  readonly save: readonly (readonly [Ref<'sms_code'>, SmsCode])[];
  readonly events: readonly NewEvent[];
}

/**
 * Six new digits for a phone, within the limits of its number: what is kept of them, and the event by which they are sent.
 * With `admits` they let that newcomer into the person of the phone and serve nothing else.
 */
export async function issueSmsCode(
  deps: Pick<Deps, 'vault' | 'newId' | 'newSmsCode'>,
  past: SmsCode | undefined,
  to: { phone: string; smsKey: string; locale: Locale; admits?: PersonId },
  at: Date,
): Promise<IssuedCode | IssueRefusal> {
  const { vault, newId, newSmsCode } = deps;
  const { phone, smsKey, locale, admits } = to;
  const today = dayOf(at);
  const code = newSmsCode();
  const codeHash = await smsCodeHash(deps, phone, code, admits);
  const next = issueCode(past, codeHash, at, { today, tomorrow: endOfDay(today) }, admits);
  if ('code' in next) return next;
  const owner = newId();
  const [sealedPhone, sealedCode] = await Promise.all([
    vault.seal('phone', owner, phone),
    vault.seal('sms_code', owner, code),
  ]);
  const data = { phone: sealedPhone, code: sealedCode, owner, locale, ...(admits && { purpose: 'merge' as const }) };
  return { next, save: [[ref.smsCode(smsKey), next]], events: [{ type: 'identity.sms_code_requested', data }] };
}
