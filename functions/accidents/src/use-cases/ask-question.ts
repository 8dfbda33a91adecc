import type { AskQuestionRequest } from '@yilu/contracts';
import { askQuestion as ask } from '../domain/officer.js';
import type { Deps } from '../ports.js';
import { actOnCase, judgeOf, type StaffCommand } from './staff-command.js';

export const askQuestion = (deps: Deps) => (by: StaffCommand, request: AskQuestionRequest) =>
  actOnCase(deps, by, 'question_asked', (accident, at) => ask(accident, judgeOf(by.staff), deps.newId(), request, at));
