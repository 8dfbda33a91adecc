import type { Page, StaffClaim, StaffClaimQuery } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { staffClaimView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { lookOf } from './staff-act.js';

/** Claims by the limit that ends first, or those alone whose limit has passed. The look is told beside it. */
export const listStaffClaims =
  ({ store, now }: Deps) =>
  async (staff: Staff, { overdue, ...query }: StaffClaimQuery): Promise<Page<StaffClaim>> => {
    const look = lookOf(staff, 'claims_listed');
    const [page] = await Promise.all([store.listByClock(query, overdue ? now() : undefined), store.tell(look)]);
    return { ...page, items: page.items.map((claim) => staffClaimView(claim, now())) };
  };
