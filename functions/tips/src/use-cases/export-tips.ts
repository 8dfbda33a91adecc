import type { PageQuery, PersonalDataExport, PersonId } from '@yilu/contracts';
import { tipView } from '../domain/tip-view.js';
import type { Deps } from '../ports.js';
import { viewUrlOf, wordsOf } from './own-tip.js';
import { reportedBy } from './reported-by.js';

/** Everything that this context holds of the caller, page by page (PIPL art 45). */
export const exportTips =
  (deps: Pick<Deps, 'store' | 'vault' | 'pseudonymOf' | 'pictures' | 'locked' | 'rules' | 'now'>) =>
  async (personId: PersonId, query: PageQuery): Promise<PersonalDataExport> => {
    const { rules, now } = deps;
    const { items, nextCursor } = await reportedBy(deps, personId, query);
    const records = await Promise.all(
      items.map(async (tip) => ({
        kind: 'tip',
        data: { ...tipView(tip, await wordsOf(deps, tip), viewUrlOf(deps, tip), rules) },
      })),
    );
    return { context: 'tips', exportedAt: now().toISOString(), records, ...(nextCursor ? { nextCursor } : {}) };
  };
