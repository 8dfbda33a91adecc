import type { ClaimDeliveryFile } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import { deliveryView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { lookOf } from './staff-act.js';

/** One message with every try, newest first. The look is told beside it. */
export const getClaimDelivery =
  ({ store }: Deps) =>
  async (staff: Staff, deliveryId: string): Promise<Result<ClaimDeliveryFile, 'claims.unknown_delivery'>> => {
    const look = lookOf(staff, 'claim_delivery_read', deliveryId);
    const [{ delivery }, attempts] = await Promise.all([
      store.find({ deliveryId }),
      store.listAttempts(deliveryId),
      store.tell(look),
    ]);
    return delivery ? accept({ ...deliveryView(delivery), attempts }) : refuse('claims.unknown_delivery');
  };
