import type { DefencePage, PageQuery, PersonId } from '@yilu/contracts';
import { defenceSummary } from '../domain/defence-view.js';
import type { Deps } from '../ports.js';

/** A citizen's defences, newest first; what he wrote stays sealed in a list. */
export const listDefences =
  ({ store }: Pick<Deps, 'store'>) =>
  async (personId: PersonId, query: PageQuery): Promise<DefencePage> => {
    const { items, nextCursor } = await store.listDefences(personId, query);
    return { items: items.map(defenceSummary), ...(nextCursor ? { nextCursor } : {}) };
  };
