import type { VerifyRealNameRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import type { Person } from '../domain/person.js';
import { type CitizenRecords, type Claim, ref } from '../domain/records.js';
import { type CitizenSession, startSession } from '../domain/session.js';
import type { Decision, Deps } from '../ports.js';
import { confirmByPhone, type Unconfirmed } from './confirm-by-phone.js';
import { type IssuedSession, issued } from './issue-session.js';
import { loginRefs, mergeInto } from './merge-persons.js';

type JoinRefusal = 'real_name.document_taken' | 'login.too_many' | 'command.busy';

/** The caller becomes the person who holds his document, once he has shown that person's phone (X02). */
export async function joinHolder(
  deps: Deps,
  claim: Claim,
  { person: newcomer, session: old }: { person: Person; session: CitizenSession },
  { name, phoneCode }: Pick<VerifyRealNameRequest, 'name' | 'phoneCode'>,
): Promise<Decision<CitizenRecords, IssuedSession | Unconfirmed, JoinRefusal>> {
  const { store, vault, now, newId } = deps;
  const [holder, ...claims] = await store.read([ref.person(claim.personId), ...loginRefs(newcomer)] as const);
  if (holder?.status !== 'active' || !holder.realName) return refuse('command.busy');
  // Two countries may give one passport number to two people: the name has to be the same too.
  const known = await vault.open('name', holder.personId, holder.realName.name);
  if (known !== name) return refuse('real_name.document_taken');

  const { unconfirmed, save, events } = await confirmByPhone(deps, holder, newcomer, phoneCode);
  if (unconfirmed) return accept({ save, events, answer: unconfirmed });
  const merged = await mergeInto(deps, holder, newcomer, claims);
  if (!merged.ok) return merged;
  const { person } = merged.value;
  const at = now();
  const session = startSession(person, newId(), old.provider, at);
  return accept({
    save: [
      ...save,
      ...merged.value.save,
      [ref.person(person.personId), person],
      [ref.session(person.personId, session.sessionId), session],
    ],
    erase: [[ref.session(newcomer.personId, old.sessionId), old.version]],
    events: merged.value.events,
    answer: issued(session, true, at),
  });
}
