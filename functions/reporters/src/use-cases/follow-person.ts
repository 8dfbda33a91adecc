import { type DomainEvent, type EventData, type PersonId, Pseudonym } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { PersonFile, SealedPerson } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';

type Following = Pick<Deps, 'store' | 'pseudonymOf' | 'payeeOf'> & {
  readonly reporters: Pick<Deps['reporters'], 'seal'>;
};

const nameOf = async ({ pseudonymOf }: Following, personId: PersonId) => Pseudonym.parse(await pseudonymOf(personId));

async function project(deps: Following, id: string, told: EventData<'identity.person_changed'>) {
  const { store, reporters } = deps;
  const { personId, revision, verified, name, phone, documentNumber } = told;
  if (!verified) return;
  const pseudonym = await nameOf(deps, personId);
  const outcome = await store.perform<null, never>(
    stepOf('followPerson', id),
    { persons: [pseudonym] },
    async ({ persons: [known] }) => {
      if (known && (known.into || known.revision >= revision)) return accept({ answer: null });
      const person: SealedPerson = {
        personId,
        ...(name ? { name } : {}),
        ...(phone ? { phone } : {}),
        ...(documentNumber ? { documentNumber } : {}),
      };
      const box = await reporters.seal('reporter', pseudonym, JSON.stringify(person));
      const next: PersonFile = { ...known, pseudonym, version: (known?.version ?? 0) + 1, revision, box };
      return accept({ persons: [next], answer: null });
    },
  );
  applied(outcome, id);
}

/** Whatever comes late of somebody who deleted himself is older than his end. */
const atTheEnd = Number.MAX_SAFE_INTEGER;

const nameless = ({ box: _, ...rest }: PersonFile): PersonFile => rest;

/** Two accounts of one real name: whoever looks for what the first one reported finds it with the second. */
async function merge(
  deps: Following,
  id: string,
  { personId, into: heir, revision }: EventData<'identity.persons_merged'>,
) {
  const [from, into] = await Promise.all([nameOf(deps, personId), nameOf(deps, heir)]);
  const [before, after] = await Promise.all([personId, heir].map(deps.payeeOf));
  const payees = { from: Pseudonym.parse(before), into: Pseudonym.parse(after) };
  const outcome = await deps.store.perform<null, never>(
    stepOf('mergePerson', id),
    { persons: [from, into] },
    ({ persons }) => {
      const taken = persons.find(({ pseudonym }) => pseudonym === from);
      const own = persons.find(({ pseudonym }) => pseudonym === into);
      const also = [...new Set([...(own?.also ?? []), from, ...(taken?.also ?? [])])];
      const ended: PersonFile = { ...taken, pseudonym: from, version: (taken?.version ?? 0) + 1, revision, into };
      // Who took over may be gone before anybody tells that he did.
      const isGone = own?.revision === atTheEnd;
      return accept({
        persons: [
          isGone ? nameless(ended) : ended,
          { revision: 0, ...own, pseudonym: into, version: (own?.version ?? 0) + 1, also },
        ],
        events: [
          { type: 'reporters.reporter_merged', data: { from, into } },
          { type: 'reporters.payee_merged', data: payees },
        ],
        answer: null,
      });
    },
  );
  applied(outcome, id);
}

/** A deleted person has no name here any more, nor under an account that was merged into his. */
async function forget(deps: Following, id: string, { personId }: EventData<'identity.person_deleted'>) {
  const pseudonym = await nameOf(deps, personId);
  const [before] = (await deps.store.find({ persons: [pseudonym] })).persons;
  const also = before?.also ?? [];
  const outcome = await deps.store.perform<null, never>(
    stepOf('forgetPerson', id),
    { persons: [pseudonym, ...also] },
    ({ persons }) => {
      const known = persons.find((one) => one.pseudonym === pseudonym);
      if ((known?.also?.length ?? 0) > also.length) throw new Error('An account was merged into his at this moment');
      const own: PersonFile = known ?? { pseudonym, version: 0, revision: 0 };
      const others = persons.filter((one) => one !== known && one.box);
      return accept({
        persons: [
          { ...nameless(own), version: own.version + 1, revision: atTheEnd },
          ...others.map((one) => ({ ...nameless(one), version: one.version + 1 })),
        ],
        answer: null,
      });
    },
  );
  applied(outcome, id);
}

/** Follows identity's events: who stands behind which pseudonym. Seals alone; nothing is opened for it. */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    switch (event.type) {
      case 'identity.person_changed':
        return project(deps, event.id, event.data);
      case 'identity.persons_merged':
        return merge(deps, event.id, event.data);
      case 'identity.person_deleted':
        return forget(deps, event.id, event.data);
      default:
        return undefined;
    }
  };
