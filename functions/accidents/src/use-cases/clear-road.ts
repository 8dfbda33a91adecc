import { clearRoad as clear } from '../domain/photographs.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

export const clearRoad =
  ({ cases, now }: Deps) =>
  (by: PartyCommand) =>
    changeCase(cases, by, (accident, role) => clear(accident, role, now()));
