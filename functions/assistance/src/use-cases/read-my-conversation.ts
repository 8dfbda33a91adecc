import type { ConversationId, PersonId, ThreadQuery } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { ownOf } from '../domain/citizen-acts.js';
import { stateOf } from '../domain/conversation.js';
import { citizenView } from '../domain/view.js';
import { placeInLine } from '../domain/waiting-line.js';
import type { Deps } from '../ports.js';

/** The caller's talk: one query after a cursor, and while he waits the line, which many readings share. */
export const readMyConversation =
  ({ conversations, pictures, vault, now }: Deps) =>
  async (personId: PersonId, conversationId: ConversationId, query: ThreadQuery) => {
    const thread = await conversations.readThread(conversationId, query);
    const own = ownOf(thread?.conversation, personId);
    if (!own.ok || !thread) return own as Extract<typeof own, { ok: false }>;
    const at = now();
    const waits = stateOf(own.value, at) === 'waiting';
    const line = waits ? placeInLine(await conversations.waitingLine(), own.value, at) : undefined;
    const seeing = {
      at,
      open: (sealed: string) => vault.open('chat', conversationId, sealed),
      linkTo: (key: string) => pictures.viewUrl(key, at),
    };
    return accept(await citizenView(thread, seeing, line));
  };
