import type { ClaimDeliveryFile } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { deliveryView } from '../domain/view.js';
import type { Deps } from '../ports.js';

/** One message with every try, newest first. */
export const getClaimDelivery =
  ({ store }: Deps) =>
  async (deliveryId: string): Promise<Result<ClaimDeliveryFile, 'claims.unknown_delivery'>> => {
    const [{ delivery }, attempts] = await Promise.all([store.find({ deliveryId }), store.listAttempts(deliveryId)]);
    return delivery ? accept({ ...deliveryView(delivery), attempts }) : refuse('claims.unknown_delivery');
  };
