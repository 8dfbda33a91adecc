import type { NewEvent } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { loginLimit } from '../domain/logins.js';
import { changed, ended, type Login, type Person, type Phone } from '../domain/person.js';
import { personChanged } from '../domain/projection.js';
import { type Claim, type Ref, ref } from '../domain/records.js';
import type { Deps } from '../ports.js';

/** The newcomer's logins and phone, sealed anew: a seal holds for its owner alone. */
async function movedTo({ vault }: Deps, newcomer: Person, survivor: Person) {
  const reseal = async (fieldClass: 'login_subject' | 'phone', sealed: string) =>
    vault.seal(fieldClass, survivor.personId, await vault.open(fieldClass, newcomer.personId, sealed));
  const logins = await Promise.all(
    newcomer.logins.map(
      async (login): Promise<Login> => ({ ...login, subject: await reseal('login_subject', login.subject) }),
    ),
  );
  const phone: Phone | undefined = newcomer.phone && {
    ...newcomer.phone,
    number: await reseal('phone', newcomer.phone.number),
  };
  return { logins, phone };
}

export interface Merged {
  readonly person: Person;
  /** The newcomer's end and his logins' new owner; the survivor himself is the caller's to save. */
  readonly save: readonly (readonly [Ref<'person'>, Person] | readonly [Ref<'login'>, Claim])[];
  readonly events: readonly NewEvent[];
}

export const loginRefs = ({ logins }: Person) => logins.map(({ key }) => ref.login(key));

/**
 * Moves all of an unverified person to another: before the real name is verified nobody has licence or vehicle, so what
 * moves is his ways in and his phone. `claims` are those of `loginRefs(newcomer)`. Whoever calls has seen proof of both.
 */
export async function mergeInto(
  deps: Deps,
  survivor: Person,
  newcomer: Person,
  claims: readonly (Claim | undefined)[],
  phoneOf: (survivor: Phone | undefined, moved: Phone | undefined) => Phone | undefined = (own, moved) => own ?? moved,
): Promise<Result<Merged, 'login.too_many'>> {
  if (survivor.logins.length + newcomer.logins.length > loginLimit) return refuse('login.too_many');
  const moved = await movedTo(deps, newcomer, survivor);
  const person = changed(survivor, {
    logins: [...survivor.logins, ...moved.logins],
    phone: phoneOf(survivor.phone, moved.phone),
  });
  const gone = ended(newcomer, 'merged', deps.now(), survivor.personId);
  const { personId, revision } = gone;
  return accept({
    person,
    save: [
      [ref.person(personId), gone],
      ...loginRefs(newcomer).map((named, i) => {
        const version = (claims[i]?.version ?? 0) + 1;
        return [named, { version, personId: person.personId }] as const;
      }),
    ],
    events: [
      { type: 'identity.persons_merged', data: { personId, into: person.personId, revision } },
      personChanged(person),
    ],
  });
}
