import { type Locale, PersonId, type Session, type SignInProof } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { changed, newPerson } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type CitizenRecords, type Claim, ref } from '../domain/records.js';
import { startSession } from '../domain/session.js';
import { tryCode } from '../domain/sms-code.js';
import type { Decision, Deps, WalletRefusal } from '../ports.js';
import { type IssuedSession, issued, sessionOf } from './issue-session.js';
import { type ProvenLogin, phoneLogin, proveByWallet, sealLogin } from './prove-login.js';

export type SignInRefusal = WalletRefusal | 'sms.code_wrong' | CommandRefusal;
type Entered = IssuedSession | 'wrong_code';

/** A session for whoever a login belongs to; its first use makes a person. */
async function enter(
  deps: Deps,
  login: ProvenLogin,
  claim: Claim | undefined,
  locale: Locale,
): Promise<Decision<CitizenRecords, Entered, 'command.busy'>> {
  const { store, now, newId } = deps;
  const at = now();
  const sessionId = newId();
  if (claim) {
    const [person] = await store.read([ref.person(claim.personId)]);
    // Between the two reads the login may have moved to another person: asked again, it is found there.
    if (person?.status !== 'active') return refuse('command.busy');
    const session = startSession(person, sessionId, login.provider, at);
    return accept({
      save: [[ref.session(person.personId, sessionId), session]],
      answer: issued(session, person.realName !== undefined, at),
    });
  }
  const personId = PersonId.parse(newId());
  const sealed = await sealLogin(deps, personId, login, at);
  const person = changed(newPerson(personId, locale, at), { logins: [sealed.login], phone: sealed.phone });
  const session = startSession(person, sessionId, login.provider, at);
  return accept({
    save: [
      [ref.person(personId), person],
      [ref.login(login.key), { version: 1, personId }],
      [ref.session(personId, sessionId), session],
    ],
    events: [personChanged(person)],
    answer: issued(session, false, at),
  });
}

/** Signs a citizen in by proof of a login, and makes a person of a login never seen before. */
export const signIn =
  (deps: Deps) =>
  async (
    command: Omit<Command, 'actor'>,
    proof: SignInProof,
    locale: Locale,
  ): Promise<Result<Session, SignInRefusal>> => {
    // Nobody is known yet. A repetition needs the same key and the same proof, and gets the same short-lived tokens.
    const anonymous = { ...command, actor: 'anonymous' };
    const outcome =
      proof.method === 'sms'
        ? await bySms(deps, anonymous, proof, locale)
        : await byWallet(deps, anonymous, proof, locale);
    if (!outcome.ok) return outcome;
    return outcome.value === 'wrong_code' ? refuse('sms.code_wrong') : accept(await sessionOf(deps, outcome.value));
  };

function byWallet(deps: Deps, command: Command, proof: Exclude<SignInProof, { method: 'sms' }>, locale: Locale) {
  const prove = proveByWallet(deps, proof);
  return deps.store.perform<Entered, WalletRefusal | 'command.busy', []>(command, [], async () => {
    const login = await prove();
    if (!login.ok) return login;
    const [claim] = await deps.store.read([ref.login(login.value.key)]);
    return enter(deps, login.value, claim, locale);
  });
}

async function bySms(deps: Deps, command: Command, proof: Extract<SignInProof, { method: 'sms' }>, locale: Locale) {
  const { login, smsKey, codeHash } = await phoneLogin(deps, proof);
  return deps.store.perform(
    command,
    [ref.smsCode(smsKey), ref.login(login.key)],
    async ([kept, claim]): Promise<Decision<CitizenRecords, Entered, 'command.busy'>> => {
      const { right, next } = tryCode(kept, codeHash, deps.now());
      const spent = next ? ([[ref.smsCode(smsKey), next]] as const) : [];
      // A wrong code is a change too: it costs a try, and its repetition must not cost another.
      if (!right) return accept({ save: spent, answer: 'wrong_code' });
      const entered = await enter(deps, login, claim, locale);
      return entered.ok ? accept({ ...entered.value, save: [...entered.value.save, ...spent] }) : entered;
    },
  );
}
