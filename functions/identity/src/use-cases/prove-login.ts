import type { PersonId, SignInProof } from '@yilu/contracts';
import { accept, maskPhone, type Result } from '@yilu/kernel';
import type { Login, Phone } from '../domain/person.js';
import type { Deps, WalletRefusal } from '../ports.js';

/** A sign-in whose caller has shown that it is his. */
export interface ProvenLogin {
  readonly provider: SignInProof['method'];
  readonly namespace: string;
  readonly subject: string;
  readonly key: string;
}

type WalletProof = Exclude<SignInProof, { method: 'sms' }>;
type SmsProof = Extract<SignInProof, { method: 'sms' }>;

const withKey = async ({ vault }: Deps, login: Omit<ProvenLogin, 'key'>): Promise<ProvenLogin> => ({
  ...login,
  key: await vault.lookup('login_subject', [login.provider, login.namespace, login.subject].join('\n')),
});

/** Asks the wallet once, however often the returned function is called: its code is good for one exchange. */
export function proveByWallet(deps: Deps, { method, code }: WalletProof) {
  let asked: Promise<Result<ProvenLogin, WalletRefusal>> | undefined;
  const ask = async (): Promise<Result<ProvenLogin, WalletRefusal>> => {
    const identified = await deps.wallets[method].identify(code);
    return identified.ok ? accept(await withKey(deps, { provider: method, ...identified.value })) : identified;
  };
  return () => {
    asked ??= ask();
    return asked;
  };
}

/** The keyed hash under which a number's codes lie. */
export const phoneKey = ({ vault }: Pick<Deps, 'vault'>, phone: string) => vault.lookup('phone', phone);

/** The keyed hash of a code; one that admits a newcomer is good for no other caller and no other purpose. */
export const smsCodeHash = ({ vault }: Pick<Deps, 'vault'>, phone: string, code: string, admits?: PersonId) =>
  vault.lookup('sms_code', [phone, code, ...(admits ? [admits] : [])].join('\n'));

/** The login that a phone would be, with all that is needed to try its code. */
export async function phoneLogin(deps: Deps, { phone, code }: SmsProof) {
  const [login, smsKey, codeHash] = await Promise.all([
    withKey(deps, { provider: 'sms', namespace: 'phone', subject: phone }),
    phoneKey(deps, phone),
    smsCodeHash(deps, phone, code),
  ]);
  return { login, smsKey, codeHash };
}

/** A proven login sealed for a person, and the phone that it proves. */
export async function sealLogin(
  { vault }: Deps,
  personId: PersonId,
  { provider, namespace, subject, key }: ProvenLogin,
  at: Date,
): Promise<{ login: Login; phone: Phone | undefined }> {
  const sealed = await vault.seal('login_subject', personId, subject);
  const login: Login = { provider, namespace, key, subject: sealed, linkedAt: at.toISOString() };
  if (provider !== 'sms') return { login, phone: undefined };
  const number = await vault.seal('phone', personId, subject);
  return { login, phone: { number, masked: maskPhone(subject), loginKey: key } };
}
