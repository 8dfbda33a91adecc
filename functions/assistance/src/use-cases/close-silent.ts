import type { ConversationId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { close, silentAt } from '../domain/conversation.js';
import type { Deps } from '../ports.js';

const atOnce = 50;

/**
 * Ends talks in which nobody said a word for their time of silence; answers how many. A run that is cut off is finished
 * by the next one; one talk that fails keeps no other waiting and is thrown in the end.
 */
export const closeSilent = ({ conversations, now }: Pick<Deps, 'conversations' | 'now'>) => {
  const end = async (conversationId: ConversationId): Promise<boolean> => {
    const at = now();
    const command = { actor: 'job', operation: 'closeSilent', key: conversationId, hash: conversationId };
    const ended = await conversations.perform<boolean, never>(command, { conversationId }, ({ conversation }) => {
      const over = conversation && !conversation.closed && silentAt(conversation) <= at.toISOString();
      if (!over) return accept({ events: [], answer: false });
      const step = close(conversation, 'silent', at);
      return accept({ conversation: step.next, lines: step.lines, events: step.events, answer: true });
    });
    return ended.ok && ended.value;
  };
  return async (): Promise<number> => {
    const faults: unknown[] = [];
    let count = 0;
    for (const conversationId of await conversations.listSilent(now(), atOnce)) {
      try {
        if (await end(conversationId)) count++;
      } catch (fault) {
        faults.push(fault);
      }
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} talks could not be ended`);
    return count;
  };
};
