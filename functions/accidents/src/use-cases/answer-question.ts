import type { AnswerQuestionRequest } from '@yilu/contracts';
import { answerQuestion as answer } from '../domain/officer.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

export const answerQuestion =
  ({ cases, now }: Deps) =>
  (by: PartyCommand, request: AnswerQuestionRequest) =>
    changeCase(cases, by, (accident, role) => answer(accident, role, request, now()));
