import type { ConversationId, ThreadQuery } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import { liveLease } from '../domain/conversation.js';
import { officerView } from '../domain/view.js';
import type { Deps } from '../ports.js';
import { acted } from './officer-command.js';

/**
 * A talk for an officer. The reading goes to the audit beside it, except where whoever holds the talk asks what has come
 * since: he has answered for taking it. Pictures open for the holder alone.
 */
export const readConversation =
  ({ conversations, pictures, vault, now }: Deps) =>
  async (staff: Staff, conversationId: ConversationId, query: ThreadQuery) => {
    const thread = await conversations.readThread(conversationId, query);
    if (!thread) return refuse('assistance.not_found' as const);
    const at = now();
    const holds = liveLease(thread.conversation, at)?.officerId === staff.id;
    if (!holds || query.after === undefined)
      await conversations.tell(acted(staff, 'conversation_read', conversationId));
    const seeing = {
      at,
      open: (sealed: string) => vault.open('chat', conversationId, sealed),
      linkTo: holds ? (key: string) => pictures.viewUrl(key, at) : undefined,
    };
    return accept(await officerView(thread, seeing));
  };
