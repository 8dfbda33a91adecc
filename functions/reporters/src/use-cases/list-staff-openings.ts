import type { PageQuery, StaffOpeningPage } from '@yilu/contracts';
import { staffOpening } from '../domain/opening-view.js';
import type { Deps } from '../ports.js';

/** Openings that officers asked for, the newest first. */
export const listStaffOpenings =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (officerId: string, query: PageQuery): Promise<StaffOpeningPage> => {
    const page = await store.listAsked(query);
    return { ...page, items: page.items.map((opening) => staffOpening(opening, officerId, now())) };
  };
