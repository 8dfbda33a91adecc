import { withdrawCase as withdraw } from '../domain/opening.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

export const withdrawCase =
  ({ cases, now }: Deps) =>
  (by: PartyCommand) =>
    changeCase(cases, by, (accident, role) => withdraw(accident, role, now()));
