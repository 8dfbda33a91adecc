import type { Instant } from '@yilu/contracts';
import type { Person } from '../domain/person.js';
import { ref } from '../domain/records.js';
import { awaits, type SmsCode, tryCode } from '../domain/sms-code.js';
import type { Deps } from '../ports.js';
import { type IssuedCode, issueSmsCode } from './issue-sms-code.js';
import { phoneKey, smsCodeHash } from './prove-login.js';

/** A refusal that may be written with: its receipt keeps a repetition from costing another try or another message. */
export interface Unconfirmed {
  readonly code: 'real_name.held_elsewhere' | 'real_name.confirm_by_phone' | 'sms.code_wrong' | IssueCode;
  readonly retryAt?: Instant;
}
type IssueCode = 'sms.too_soon' | 'sms.day_spent';

export interface Confirmation {
  readonly unconfirmed?: Unconfirmed;
  readonly save: readonly (readonly [ReturnType<typeof ref.smsCode>, SmsCode])[];
  readonly events: IssuedCode['events'];
}

const nothing = { save: [], events: [] };

/**
 * Whether the newcomer has the phone of the person who holds his document: name and number alone are known to many. Without
 * a code it sends one, which serves this newcomer alone; with one it tries it.
 */
export async function confirmByPhone(
  deps: Deps,
  holder: Person,
  { personId: newcomer }: Person,
  phoneCode: string | undefined,
): Promise<Confirmation> {
  const { store, vault, now } = deps;
  // Nobody else can have proven that phone as his login: a login belongs to one person.
  if (!holder.phone) return { ...nothing, unconfirmed: { code: 'real_name.held_elsewhere' } };
  const phone = await vault.open('phone', holder.personId, holder.phone.number);
  const smsKey = await phoneKey(deps, phone);
  const [kept] = await store.read([ref.smsCode(smsKey)]);
  const at = now();
  if (phoneCode !== undefined) {
    const { right, next } = tryCode(kept, await smsCodeHash(deps, phone, phoneCode, newcomer), at, newcomer);
    const save = next ? [[ref.smsCode(smsKey), next] as const] : [];
    return { save, events: [], ...(right ? {} : { unconfirmed: { code: 'sms.code_wrong' } }) };
  }
  const sent = await issueSmsCode(deps, kept, { phone, smsKey, locale: holder.locale, admits: newcomer }, at);
  if (!('code' in sent)) {
    const { save, events } = sent;
    return { save, events, unconfirmed: { code: 'real_name.confirm_by_phone' } };
  }
  // Asked again at once, the code of a moment ago is still on its way: it may be typed.
  if (sent.code === 'sms.too_soon' && awaits(kept, at, newcomer))
    return { ...nothing, unconfirmed: { code: 'real_name.confirm_by_phone' } };
  return { ...nothing, unconfirmed: { code: sent.code, retryAt: sent.retryAt.toISOString() } };
}
