import type { NewEvent } from '@yilu/contracts';
import type { Delivery, Message } from './message.js';

/** Word to whoever asked, once it is certain, whether an owner was reached through the register. */
export function ownerTold(message: Message, { state, dueAt }: Delivery): readonly NewEvent[] {
  const known = message.delivery.state === 'delivered';
  if (message.kind !== 'relayed' || known || (state !== 'delivered' && dueAt !== undefined)) return [];
  const { moveId, by, toldAt } = message;
  return [{ type: 'messages.owner_told', data: { moveId, by, toldAt, arrived: state === 'delivered' } }];
}
