import type { ConversationChanged, ConversationId, NewEvent } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Staff } from '@yilu/http';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Conversation, Step } from '../domain/conversation.js';
import { type HoldRefusal, hold, type Officer } from '../domain/officer-acts.js';
import type { Deps, Outcome } from '../ports.js';
import { written } from './outcome.js';

export interface OfficerCommand {
  readonly command: Command;
  readonly staff: Staff;
  readonly conversationId: ConversationId;
}

export const officerOf = ({ id, name, badge }: Staff): Officer => ({ officerId: id, name, badge });

export type OfficerAct =
  | 'conversation_read'
  | 'conversation_taken'
  | 'conversation_answered'
  | 'picture_sent'
  | 'conversation_transferred'
  | 'conversation_closed'
  | 'phone_opened'
  | 'call_recorded';

/** What the audit chains: who did or saw what, to which talk, and why where a reason is due. */
export const acted = ({ id, name }: Staff, act: OfficerAct, subject: ConversationId, reason?: string): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'assistance',
    officerId: id,
    officerName: name,
    act,
    subject,
    ...(reason ? { reason } : {}),
  },
});

/** An officer's act on a talk that he holds or may take; its line of the audit lies in the same transaction. */
export const actOn = <R extends string>(
  { conversations, now }: Pick<Deps, 'conversations' | 'now'>,
  { command, staff, conversationId }: OfficerCommand,
  act: OfficerAct,
  step: (
    held: Conversation,
    officer: Officer,
    at: Date,
    before: Conversation,
  ) => Result<Step & Pick<Outcome<null>, 'handledSeconds'>, R>,
) =>
  conversations.perform<ConversationChanged, R | HoldRefusal>(command, { conversationId }, ({ conversation }) => {
    if (!conversation) return refuse('assistance.not_found');
    const at = now();
    const officer = officerOf(staff);
    const held = hold(conversation, officer, at);
    if (!held.ok) return held;
    const made = step(held.value, officer, at, conversation);
    if (!made.ok) return made;
    const { handledSeconds } = made.value;
    const outcome = written(made.value, at);
    return accept({
      ...outcome,
      ...(handledSeconds ? { handledSeconds } : {}),
      events: [...outcome.events, acted(staff, act, conversationId)],
    });
  });
