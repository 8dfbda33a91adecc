import { ConversationChanged, ConversationId, PersonId } from '@yilu/contracts';
import { type ApiEnv, citizenOf, commandOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { OfficerCommand } from '../use-cases/officer-command.js';
import type { CitizenCommand } from '../use-cases/write-message.js';

export const conversationParams = z.object({ conversationId: ConversationId });

export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
export const conversationChanged = (description: string) => answers(ConversationChanged, description);

export const body = <T extends z.ZodType>(schema: T) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const;

export const personId = (c: Context<ApiEnv>): PersonId => PersonId.parse(citizenOf(c).id);

/** The signed-in citizen's command on the talk in the path. */
export const citizenCommand = (
  c: Context<ApiEnv>,
  operation: string,
  conversationId: ConversationId,
): CitizenCommand => ({
  command: commandOf(c, operation),
  personId: personId(c),
  provider: citizenOf(c).provider,
  conversationId,
});

/** The signed-in officer's command on the talk in the path. */
export const officerCommand = (
  c: Context<ApiEnv>,
  operation: string,
  conversationId: ConversationId,
): OfficerCommand => ({ command: commandOf(c, operation), staff: staffOf(c), conversationId });
