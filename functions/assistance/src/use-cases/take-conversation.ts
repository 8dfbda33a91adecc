import { accept } from '@yilu/kernel';
import { take } from '../domain/officer-acts.js';
import type { Deps } from '../ports.js';
import { actOn, type OfficerCommand } from './officer-command.js';

/** Takes a talk off the line for a quarter of an hour; of two officers at once one gets it. */
export const takeConversation = (deps: Deps) => (officers: OfficerCommand) =>
  actOn(deps, officers, 'conversation_taken', (held, officer, at, before) => accept(take(before, held, officer, at)));
