import type { ClaimDelivery } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { insurerOfDelivery, resent } from '../domain/delivery.js';
import { deliveryView } from '../domain/view.js';
import type { Deps, Outcome } from '../ports.js';
import { actOf, type StaffCommand } from './staff-act.js';

export type ResendRefusal = 'claims.unknown_delivery' | 'claims.insurer_inactive' | CommandRefusal;

/**
 * Has a message sent once more, under its own webhook-id. It falls due at once and leaves with the next run of the job:
 * the console need not wait for an insurer's endpoint.
 */
export const resendDelivery =
  ({ store, now }: Deps) =>
  (by: StaffCommand, deliveryId: string): Promise<Result<ClaimDelivery, ResendRefusal>> =>
    store.perform(
      by.command,
      { deliveryId, insurers: [insurerOfDelivery(deliveryId)] },
      ({
        delivery,
        insurers: [insurer],
      }): Result<Outcome<ClaimDelivery>, 'claims.unknown_delivery' | 'claims.insurer_inactive'> => {
        if (!delivery) return refuse('claims.unknown_delivery');
        if (insurer?.state !== 'active') return refuse('claims.insurer_inactive');
        const next = resent(delivery, now());
        const events = [actOf(by, 'delivery_resent', deliveryId)];
        return accept({ deliveries: [next], events, answer: deliveryView(next) });
      },
    );
