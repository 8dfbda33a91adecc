import type { ClaimDelivery, ClaimDeliveryQuery, Page } from '@yilu/contracts';
import { deliveryView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** The ledger's messages in one state, newest first. */
export const listClaimDeliveries =
  ({ store }: Deps) =>
  async (query: ClaimDeliveryQuery): Promise<Page<ClaimDelivery>> => {
    const page = await store.listDeliveries(query);
    return { ...page, items: page.items.map(deliveryView) };
  };
