import type { PageQuery, SchoolPage } from '@yilu/contracts';
import { schoolView } from '../domain/school.js';
import type { Deps } from '../ports.js';

/** Every school that may look, by its number. */
export const listSchools =
  ({ store }: Deps) =>
  async (query: PageQuery): Promise<SchoolPage> => {
    const page = await store.listSchools(query);
    return { ...page, items: page.items.map(schoolView) };
  };
