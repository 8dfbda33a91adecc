import type { PageQuery, PersonId, TipPage } from '@yilu/contracts';
import { tipSummary } from '../domain/tip-view.js';
import type { Deps } from '../ports.js';
import { reportedBy } from './reported-by.js';

/** The caller's own reports, the newest first. */
export const listTips =
  (deps: Pick<Deps, 'store' | 'pseudonymOf'>) =>
  async (personId: PersonId, query: PageQuery): Promise<TipPage> => {
    const page = await reportedBy(deps, personId, query);
    return { ...page, items: page.items.map(tipSummary) };
  };
