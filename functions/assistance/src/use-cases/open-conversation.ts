import { ConversationId, type ConversationOpened, type OpenConversationRequest, type PersonId } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept, refuse } from '@yilu/kernel';
import { open } from '../domain/citizen-acts.js';
import type { Deps } from '../ports.js';

/**
 * The button "ask an officer", on whatever screen: a person has one open talk, so that pressing it again, or twice at
 * once, leads to the same one.
 */
export const openConversation =
  ({ conversations, now, newId }: Deps) =>
  (command: Command, personId: PersonId, provider: Citizen['provider'], request: OpenConversationRequest) =>
    conversations.perform<ConversationOpened, 'session.ended'>(
      command,
      { personOf: personId, openOf: personId },
      ({ person, open: existing }) => {
        if (person?.gone) return refuse('session.ended');
        if (existing) return accept({ events: [], answer: { conversationId: existing } });
        const conversationId = ConversationId.parse(newId());
        const step = open({ ...request, conversationId, personId, provider }, person, now());
        return accept({
          conversation: step.next,
          events: step.events,
          present: personId,
          answer: { conversationId },
        });
      },
    );
