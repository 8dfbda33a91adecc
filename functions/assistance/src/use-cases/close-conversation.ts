import { accept } from '@yilu/kernel';
import { leave, ownOf } from '../domain/citizen-acts.js';
import type { Deps } from '../ports.js';
import { changed, written } from './outcome.js';
import type { CitizenCommand } from './write-message.js';

/** The citizen ends his talk; he may open a new one at once. */
export const closeConversation =
  ({ conversations, now }: Deps) =>
  ({ command, personId, conversationId }: CitizenCommand) =>
    conversations.perform(command, { conversationId }, ({ conversation }) => {
      const own = ownOf(conversation, personId);
      if (!own.ok) return own;
      const at = now();
      const step = leave(own.value, at);
      return accept(step ? written(step, at) : { events: [], answer: changed(own.value, at) });
    });
