import type { MovePage, PageQuery, PersonId } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** What somebody asked for in the last half year, the newest first. */
export const listMoves =
  ({ store }: Pick<Deps, 'store'>) =>
  async (personId: PersonId, query: PageQuery): Promise<MovePage> => {
    const page = await store.listAsked(personId, query);
    return {
      ...page,
      items: page.items.map(({ moveId, plate, place, askedAt, state }) => ({ moveId, plate, place, askedAt, state })),
    };
  };
