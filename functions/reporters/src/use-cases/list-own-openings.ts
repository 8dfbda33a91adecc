import { type OwnOpenings, type PersonId, Pseudonym } from '@yilu/contracts';
import { ownOpening } from '../domain/opening-view.js';
import type { Deps } from '../ports.js';

/** Far more than there ever are. */
const most = 50;

/** Openings of the caller's own identity, the newest first; of accounts that were merged into his too. */
export const listOwnOpenings =
  ({ store, pseudonymOf }: Pick<Deps, 'store' | 'pseudonymOf'>) =>
  async (personId: PersonId): Promise<OwnOpenings> => {
    const own = Pseudonym.parse(await pseudonymOf(personId));
    const [person] = (await store.find({ persons: [own] })).persons;
    const pages = await Promise.all(
      [own, ...(person?.also ?? [])].map((pseudonym) => store.listConcerning(pseudonym, { limit: most })),
    );
    const items = pages.flatMap((page) => page.items).flatMap(ownOpening);
    return { items: items.sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1)) };
  };
