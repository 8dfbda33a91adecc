import { accept } from '@yilu/kernel';
import { ownOpen, wishCallback } from '../domain/citizen-acts.js';
import type { Deps } from '../ports.js';
import { changed, written } from './outcome.js';
import type { CitizenCommand } from './write-message.js';

/** "Call me back": for whoever cannot type now. Asking twice is asking once. */
export const requestCallback =
  ({ conversations, now }: Deps) =>
  ({ command, personId, conversationId }: CitizenCommand) =>
    conversations.perform(command, { conversationId, personOf: personId }, ({ conversation, person }) => {
      const own = ownOpen(conversation, personId);
      if (!own.ok) return own;
      const at = now();
      const step = wishCallback(own.value, person, at);
      if (!step.ok) return step;
      return accept(step.value ? written(step.value, at) : { events: [], answer: changed(own.value, at) });
    });
