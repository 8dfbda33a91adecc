import type { TransferConversationRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { transfer } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { actOn, type OfficerCommand } from './officer-command.js';

/** Hands a talk on, with what the next officer has to know; the citizen keeps his place. */
export const transferConversation =
  (deps: Deps) => async (officers: OfficerCommand, request: TransferConversationRequest) => {
    const handOver = await deps.vault.seal('chat', officers.conversationId, request.handOver);
    return actOn(deps, officers, 'conversation_transferred', (held, officer, at) =>
      accept(transfer(held, officer, { to: request.to, handOver }, at)),
    );
  };
