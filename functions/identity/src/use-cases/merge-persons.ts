import type { PersonId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { loginLimit } from '../domain/logins.js';
import { changed, ended, type Login, type Person } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type CitizenRecords, type Claim, ref } from '../domain/records.js';
import { type CitizenSession, startSession } from '../domain/session.js';
import type { Decision, Deps } from '../ports.js';
import { type IssuedSession, issued } from './issue-session.js';

type MergeRefusal = 'real_name.document_taken' | 'login.too_many' | 'command.busy';

/** The newcomer's logins and phone, sealed anew: a seal holds for its owner alone. */
async function movedTo({ vault }: Deps, newcomer: Person, survivor: PersonId) {
  const reseal = async (fieldClass: 'login_subject' | 'phone', sealed: string) =>
    vault.seal(fieldClass, survivor, await vault.open(fieldClass, newcomer.personId, sealed));
  const logins = await Promise.all(
    newcomer.logins.map(
      async (login): Promise<Login> => ({ ...login, subject: await reseal('login_subject', login.subject) }),
    ),
  );
  const phone = newcomer.phone && { ...newcomer.phone, number: await reseal('phone', newcomer.phone.number) };
  return { logins, phone };
}

/**
 * Moves all of the caller to the person who holds his document. Before the real name is verified a person has no licence
 * and no vehicle, so what moves is his ways in and his phone.
 */
export async function mergeInto(
  deps: Deps,
  claim: Claim,
  { person: newcomer, session: old }: { person: Person; session: CitizenSession },
  name: string,
): Promise<Decision<CitizenRecords, IssuedSession, MergeRefusal>> {
  const { store, vault, now, newId } = deps;
  const loginRefs = newcomer.logins.map(({ key }) => ref.login(key));
  const [survivor, ...claims] = await store.read([ref.person(claim.personId), ...loginRefs] as const);
  if (survivor?.status !== 'active' || !survivor.realName) return refuse('command.busy');
  // Two countries may give one passport number to two people: the name has to be the same too.
  const known = await vault.open('name', survivor.personId, survivor.realName.name);
  if (known !== name) return refuse('real_name.document_taken');
  if (survivor.logins.length + newcomer.logins.length > loginLimit) return refuse('login.too_many');

  const at = now();
  const moved = await movedTo(deps, newcomer, survivor.personId);
  const person = changed(survivor, {
    logins: [...survivor.logins, ...moved.logins],
    phone: survivor.phone ?? moved.phone,
  });
  const gone = ended(newcomer, 'merged', at, survivor.personId);
  const session = startSession(person, newId(), old.provider, at);
  return accept({
    save: [
      [ref.person(person.personId), person],
      [ref.person(gone.personId), gone],
      [ref.session(person.personId, session.sessionId), session],
      ...loginRefs.map((named, i) => {
        const version = (claims[i]?.version ?? 0) + 1;
        return [named, { version, personId: person.personId }] as const;
      }),
    ],
    erase: [[ref.session(newcomer.personId, old.sessionId), old.version]],
    events: [
      {
        type: 'identity.persons_merged',
        data: { personId: gone.personId, into: person.personId, revision: gone.revision },
      },
      personChanged(person),
    ],
    answer: issued(session, true, at),
  });
}
