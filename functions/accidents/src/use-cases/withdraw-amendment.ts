import { withdrawAmendment as withdraw } from '../domain/amendment.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

/** The proposer takes his amendment back; the agreement in force stays as it is. */
export const withdrawAmendment =
  ({ cases, now }: Deps) =>
  (by: PartyCommand, { amendmentId }: { readonly amendmentId: string }) =>
    changeCase(cases, by, (accident, role) => withdraw(accident, role, amendmentId, now()));
