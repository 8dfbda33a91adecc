import type { Claim, Page, PageQuery, PersonId } from '@yilu/contracts';
import { claimView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** The caller's claims, newest first. */
export const listClaims =
  ({ store, now }: Deps) =>
  async (personId: PersonId, query: PageQuery): Promise<Page<Claim>> => {
    const page = await store.listClaims(personId, query);
    return { ...page, items: page.items.map((claim) => claimView(claim, now())) };
  };
