import type { AnswerCitizenRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { answer } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { actOn, type OfficerCommand } from './officer-command.js';

/** An officer's message; its words are sealed before anything is written. */
export const answerCitizen = (deps: Deps) => async (officers: OfficerCommand, request: AnswerCitizenRequest) => {
  const text = await deps.vault.seal('chat', officers.conversationId, request.text);
  return actOn(deps, officers, 'conversation_answered', (held, officer, at) => accept(answer(held, officer, text, at)));
};
