import type { OpenedPhone, OpenPhoneRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { advance } from '../domain/conversation.js';
import { hold } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { acted, type OfficerCommand, officerOf } from './officer-command.js';

/**
 * The number of a citizen who wishes to be called, for the officer who holds his talk. The reading is logged with its
 * reason before the number is opened, and lies in no receipt.
 */
export const openPhone =
  ({ conversations, vault, now }: Deps) =>
  async ({ command, staff, conversationId }: OfficerCommand, { reason }: OpenPhoneRequest) => {
    const opened = await conversations.perform(command, { conversationId }, ({ conversation }) => {
      const at = now();
      const held = hold(conversation, officerOf(staff), at);
      if (!held.ok) return held;
      if (!held.value.callback) return refuse('assistance.no_callback' as const);
      return accept({
        conversation: advance(held.value, at, {}).next,
        events: [acted(staff, 'phone_opened', conversationId, reason)],
        // Sealed: of no use to whoever has the receipt alone.
        answer: held.value.callback,
      });
    });
    if (!opened.ok) return opened;
    const { phone, owner } = opened.value;
    return accept<OpenedPhone>({ phone: await vault.open('phone', owner, phone) });
  };
