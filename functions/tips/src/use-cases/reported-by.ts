import { type Page, type PageQuery, type PersonId, Pseudonym } from '@yilu/contracts';
import type { Tip } from '../domain/files.js';
import type { Deps } from '../ports.js';
import { reporterOf } from './commands.js';

/**
 * Somebody's own reports, the newest first. Those of an account that was merged into his come behind his own, page by
 * page: the cursor says in whose they are.
 */
export async function reportedBy(
  deps: Pick<Deps, 'store' | 'pseudonymOf'>,
  personId: PersonId,
  { cursor, limit }: PageQuery,
): Promise<Page<Tip>> {
  const own = await reporterOf(deps, personId);
  const [reporter] = (await deps.store.find({ reporters: [own] })).reporters;
  const all = [own, ...(reporter?.also ?? [])];
  const [place, inner] = cursor?.split('.', 2) ?? ['0', ''];
  const at = Number(place);
  const of = Pseudonym.parse(all[at] ?? own);
  const page = await deps.store.listReported(of, { limit, ...(inner ? { cursor: inner } : {}) });
  const next = page.nextCursor ? `${at}.${page.nextCursor}` : all[at + 1] ? `${at + 1}.` : undefined;
  return { items: page.items, ...(next ? { nextCursor: next } : {}) };
}
