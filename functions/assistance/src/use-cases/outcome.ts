import type { ConversationChanged } from '@yilu/contracts';
import { type Conversation, type Step, stateOf } from '../domain/conversation.js';
import type { Outcome } from '../ports.js';

export const changed = (conversation: Conversation, at: Date): ConversationChanged => ({
  conversationId: conversation.conversationId,
  state: stateOf(conversation, at),
  place: conversation.last,
});

/** A step as what the store writes, answered by where the talk stands now. */
export const written = ({ next, lines, events }: Step, at: Date): Outcome<ConversationChanged> => ({
  conversation: next,
  lines,
  events,
  answer: changed(next, at),
});
