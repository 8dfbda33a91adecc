import type { MessageId, MessageRead, PersonId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Deps, Outcome } from '../ports.js';

export type MarkReadRefusal = 'message.not_found' | CommandRefusal;

/** Marks a message of the caller's as read; one that was read keeps its first instant. */
export const markRead =
  ({ messages, now }: Deps) =>
  (command: Command, personId: PersonId, messageId: MessageId): Promise<Result<MessageRead, MarkReadRefusal>> =>
    messages.perform(
      command,
      { message: { messageId, personId } },
      ({ message }): Result<Outcome<MessageRead>, 'message.not_found'> => {
        if (message?.kind !== 'inbox') return refuse('message.not_found');
        if (message.readAt) return accept({ answer: { messageId, readAt: message.readAt } });
        const readAt = now().toISOString();
        return accept({ message: { ...message, readAt, version: message.version + 1 }, answer: { messageId, readAt } });
      },
    );
