import type { DeliveryQuery } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** The delivery ledger, newest first: every try by every way, with what came of it (A18). */
export const listDeliveries =
  ({ messages }: Deps) =>
  (query: DeliveryQuery) =>
    messages.listDeliveries(query);
