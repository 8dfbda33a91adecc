import { ConversationChanged, ConversationId } from '@yilu/contracts';
import { type ApiEnv, answers, citizenOf, commandOf, personOf, staffOf } from '@yilu/http';
import type { Context } from 'hono';
import * as z from 'zod';
import type { OfficerCommand } from '../use-cases/officer-command.js';
import type { CitizenCommand } from '../use-cases/write-message.js';

export const conversationParams = z.object({ conversationId: ConversationId });

export const conversationChanged = (description: string) => answers(ConversationChanged, description);

/** The signed-in citizen's command on the talk in the path. */
export const citizenCommand = (
  c: Context<ApiEnv>,
  operation: string,
  conversationId: ConversationId,
): CitizenCommand => ({
  command: commandOf(c, operation),
  personId: personOf(c),
  provider: citizenOf(c).provider,
  conversationId,
});

/** The signed-in officer's command on the talk in the path. */
export const officerCommand = (
  c: Context<ApiEnv>,
  operation: string,
  conversationId: ConversationId,
): OfficerCommand => ({ command: commandOf(c, operation), staff: staffOf(c), conversationId });
