import type { EndConversationRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { end, handledSeconds } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { actOn, type OfficerCommand } from './officer-command.js';

/** Ends a talk with a reason; how long it took tells those who wait what to expect. */
export const endConversation =
  (deps: Deps) =>
  (officers: OfficerCommand, { reason }: EndConversationRequest) =>
    actOn(deps, officers, 'conversation_closed', (held, officer, at) =>
      accept({ ...end(held, officer, reason, at), handledSeconds: handledSeconds(held, at) }),
    );
