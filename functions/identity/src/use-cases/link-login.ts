import type { Me, SignInProof } from '@yilu/contracts';
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
import { type ProvenLogin, phoneLogin, proveByWallet, sealLogin } from './prove-login.js';

type Refusal = LinkRefusal | 'login.taken' | 'sms.code_wrong' | WalletRefusal;
export type LinkLoginRefusal = Refusal | SessionRefusal | CommandRefusal;
type Linking = Result<CallerChange<'linked' | 'wrong_code'>, Refusal>;

/** Adds a proven login to a person; one that is his already changes nothing, another's is refused. */
async function link(deps: Deps, before: Person, login: ProvenLogin): Promise<Linking> {
  const [claim] = await deps.store.read([ref.login(login.key)]);
  if (claim?.personId === before.personId) return accept({ person: before, answer: 'linked' });
  // Whose it is stays unsaid. The same real name behind both merges them (X02).
  if (claim) return refuse('login.taken');
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
