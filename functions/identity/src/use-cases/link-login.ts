import type { Me, PersonId, SignInProof } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import { type LinkRefusal, withLogin } from '../domain/logins.js';
import { changed, type Person } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { ref } from '../domain/records.js';
import type { SessionRefusal } from '../domain/session.js';
import { tryCode } from '../domain/sms-code.js';
import { meOf } from '../domain/views.js';
import type { Deps, WalletRefusal } from '../ports.js';
import { type CallerChange, changeCaller } from './change-caller.js';
import { loginRefs, mergeInto } from './merge-persons.js';
import { type ProvenLogin, phoneLogin, proveByWallet, sealLogin } from './prove-login.js';

type Refusal = LinkRefusal | 'login.taken' | 'command.busy' | WalletRefusal;
export type LinkLoginRefusal = Refusal | 'sms.code_wrong' | SessionRefusal | CommandRefusal;
type Linking = Result<CallerChange<'linked' | 'wrong_code'>, Refusal>;

/**
 * Takes over whoever a proven login signed in as before, where his real name was never verified: somebody who has moved to
 * a new phone or wallet finds himself there as a stranger. A verified person's login is his own.
 */
async function takeOver(deps: Deps, before: Person, login: ProvenLogin, holderId: PersonId): Promise<Linking> {
  const [holder] = await deps.store.read([ref.person(holderId)]);
  if (holder?.status !== 'active') return refuse('command.busy');
  // Whose it is stays unsaid.
  if (holder.realName) return refuse('login.taken');
  const claims = await deps.store.read(loginRefs(holder));
  // The last phone proven is the one in use.
  const merged = await mergeInto(deps, before, holder, claims, (own, moved) =>
    moved?.loginKey === login.key ? moved : (own ?? moved),
  );
  return merged.ok ? accept({ ...merged.value, answer: 'linked' }) : merged;
}

/** Adds a proven login to a person; one that is his already changes nothing, another verified person's is refused. */
async function link(deps: Deps, before: Person, login: ProvenLogin): Promise<Linking> {
  const [claim] = await deps.store.read([ref.login(login.key)]);
  if (claim?.personId === before.personId) return accept({ person: before, answer: 'linked' });
  if (claim) return takeOver(deps, before, login, claim.personId);
  const sealed = await sealLogin(deps, before.personId, login, deps.now());
  const added = withLogin(before, sealed.login, sealed.phone);
  if (!added.ok) return added;
  const person = changed(before, added.value);
  return accept({
    person,
    save: [[ref.login(login.key), { version: 1, personId: person.personId }]],
    events: [personChanged(person)],
    answer: 'linked',
  });
}

/** Links another login to the caller, by the same proof as a sign-in. */
export const linkLogin =
  (deps: Deps) =>
  async (caller: Citizen, command: Command, proof: SignInProof): Promise<Result<Me, LinkLoginRefusal>> => {
    const linking = proof.method === 'sms' ? bySms(deps, proof) : byWallet(deps, proof);
    const outcome = await changeCaller(deps, caller, command, linking);
    if (!outcome.ok) return outcome;
    return outcome.value.answer === 'wrong_code' ? refuse('sms.code_wrong') : accept(meOf(outcome.value.person));
  };

function byWallet(deps: Deps, proof: Exclude<SignInProof, { method: 'sms' }>) {
  const prove = proveByWallet(deps, proof);
  return async (person: Person): Promise<Linking> => {
    const login = await prove();
    return login.ok ? link(deps, person, login.value) : login;
  };
}

const bySms =
  (deps: Deps, proof: Extract<SignInProof, { method: 'sms' }>) =>
  async (before: Person): Promise<Linking> => {
    const { login, smsKey, codeHash } = await phoneLogin(deps, proof);
    const [kept] = await deps.store.read([ref.smsCode(smsKey)]);
    const { right, next } = tryCode(kept, codeHash, deps.now());
    const spent = next ? ([[ref.smsCode(smsKey), next]] as const) : [];
    if (!right) return accept({ person: before, save: spent, answer: 'wrong_code' });
    const linked = await link(deps, before, login);
    return linked.ok ? accept({ ...linked.value, save: [...(linked.value.save ?? []), ...spent] }) : linked;
  };
