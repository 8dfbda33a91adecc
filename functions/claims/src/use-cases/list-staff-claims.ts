import type { Page, StaffClaim, StaffClaimQuery } from '@yilu/contracts';
import { staffClaimView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** Claims by the limit that ends first, or those alone whose limit has passed. */
export const listStaffClaims =
  ({ store, now }: Deps) =>
  async ({ overdue, ...query }: StaffClaimQuery): Promise<Page<StaffClaim>> => {
    const page = await store.listByClock(query, overdue ? now() : undefined);
    return { ...page, items: page.items.map((claim) => staffClaimView(claim, now())) };
  };
