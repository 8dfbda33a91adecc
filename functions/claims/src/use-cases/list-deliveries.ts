import type { ClaimDelivery, ClaimDeliveryQuery, Page } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { deliveryView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { lookOf } from './staff-act.js';

/** The ledger's messages in one state, newest first. The look is told beside it. */
export const listClaimDeliveries =
  ({ store }: Deps) =>
  async (staff: Staff, query: ClaimDeliveryQuery): Promise<Page<ClaimDelivery>> => {
    const look = lookOf(staff, 'claim_deliveries_listed');
    const [page] = await Promise.all([store.listDeliveries(query), store.tell(look)]);
    return { ...page, items: page.items.map(deliveryView) };
  };
