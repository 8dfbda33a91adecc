import type { ConversationId, PersonId, WriteMessageRequest } from '@yilu/contracts';
import type { Command } from '@yilu/dynamo';
import type { Citizen } from '@yilu/http';
import { accept } from '@yilu/kernel';
import { ownOpen, write } from '../domain/citizen-acts.js';
import type { Deps } from '../ports.js';
import { written } from './outcome.js';

export interface CitizenCommand {
  readonly command: Command;
  readonly personId: PersonId;
  readonly provider: Citizen['provider'];
  readonly conversationId: ConversationId;
}

/** A message to the desk; its words are sealed before anything is written. */
export const writeMessage =
  ({ conversations, vault, now }: Deps) =>
  async ({ command, personId, provider, conversationId }: CitizenCommand, request: WriteMessageRequest) => {
    const text = await vault.seal('chat', conversationId, request.text);
    return conversations.perform(command, { conversationId }, ({ conversation }) => {
      const own = ownOpen(conversation, personId);
      if (!own.ok) return own;
      const at = now();
      const step = write(own.value, { ...request, text, provider }, at);
      return step.ok ? accept(written(step.value, at)) : step;
    });
  };
