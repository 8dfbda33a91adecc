import type { Statement } from '@yilu/contracts';
import { makeStatement as make } from '../domain/statements.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

export const makeStatement =
  ({ cases, now, profile }: Deps) =>
  (by: PartyCommand, statement: Statement) =>
    changeCase(cases, by, (accident, role) => make(accident, role, statement, { at: now(), city: profile.city }));
