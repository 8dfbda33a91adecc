import type { DomainEvent, PersonId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import type { ClaimRecord } from '../domain/records.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { withoutAppointment } from './choose-route.js';
import { holdersOf } from './holders.js';

type Following = Pick<Deps, 'store' | 'now'>;

async function retire({ store }: Following, id: string, personId: PersonId, into?: PersonId) {
  const outcome = await store.perform<null, never>(stepOf('retirePerson', id), { persons: [personId] }, ({ ended }) =>
    accept(ended.length > 0 ? { answer: null } : { ended: [{ personId, version: 1, into }], answer: null }),
  );
  applied(outcome, id);
}

/** All of them are read first: claims leave the list while it is walked. */
async function claimsOf({ store }: Following, personId: PersonId): Promise<ClaimRecord[]> {
  const all: ClaimRecord[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.listClaims(personId, { limit: 50, ...(cursor ? { cursor } : {}) });
    all.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  return all;
}

async function handOver({ store, now }: Following, id: string, claim: ClaimRecord, from: PersonId, to?: PersonId) {
  const { claimId } = claim;
  const outcome = await store.perform<null, never>(
    stepOf('followPersonInClaim', `${id}:${claimId}`),
    { claimId },
    ({ claims: [current] }) => {
      if (current?.holder?.personId !== from) return accept({ answer: null });
      const holder = to && { ...current.holder, personId: to };
      // Nobody comes any more: his place is free for somebody else.
      const freed = to ? undefined : withoutAppointment({ ...current, holder }, now());
      const next = { ...(freed?.claim ?? current), version: current.version + 1, holder };
      return accept({ claims: [next], slots: freed?.slots ?? [], events: freed?.events ?? [], answer: null });
    },
  );
  applied(outcome, id);
}

/**
 * Follows identity's merges and deletions. Whoever ended is remembered first, so that a paper that arrives late goes to
 * whoever took over. A deleted person's claims stay without him: the law keeps the paper, and its insurer holds it.
 */
export const followPerson =
  (deps: Following) =>
  async (event: DomainEvent): Promise<void> => {
    if (event.type !== 'identity.persons_merged' && event.type !== 'identity.person_deleted') return;
    const { personId } = event.data;
    const into = event.type === 'identity.persons_merged' ? event.data.into : undefined;
    await retire(deps, event.id, personId, into);
    const holderOf = await holdersOf(deps.store, [personId]);
    for (const claim of await claimsOf(deps, personId))
      await handOver(deps, event.id, claim, personId, holderOf(personId));
  };
