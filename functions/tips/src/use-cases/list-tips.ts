import { type PageQuery, type PersonId, Pseudonym, type TipPage } from '@yilu/contracts';
import { tipSummary } from '../domain/tip-view.js';
import type { Deps } from '../ports.js';
import { reporterOf } from './commands.js';

/**
 * The caller's own reports, the newest first. Those of an account that was merged into his come behind his own, page by
 * page: the cursor says in whose they are.
 */
export const listTips =
  (deps: Pick<Deps, 'store' | 'pseudonymOf'>) =>
  async (personId: PersonId, { cursor, limit }: PageQuery): Promise<TipPage> => {
    const { store } = deps;
    const own = await reporterOf(deps, personId);
    const [reporter] = (await store.find({ reporters: [own] })).reporters;
    const all = [own, ...(reporter?.also ?? [])];
    const [place, inner] = cursor?.split('.', 2) ?? ['0', ''];
    const at = Number(place);
    const page = await store.listReported(Pseudonym.parse(all[at] ?? own), {
      limit,
      ...(inner ? { cursor: inner } : {}),
    });
    const next = page.nextCursor ? `${at}.${page.nextCursor}` : all[at + 1] ? `${at + 1}.` : undefined;
    return { items: page.items.map(tipSummary), ...(next ? { nextCursor: next } : {}) };
  };
