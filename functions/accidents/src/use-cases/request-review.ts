import { requestReview as request } from '../domain/determination.js';
import type { Deps } from '../ports.js';
import { inPerson, type PartyCommand } from './change-case.js';

export const requestReview =
  ({ cases, now }: Deps) =>
  (by: PartyCommand, reasons: string) =>
    inPerson(cases, by, (accident, role) => request(accident, role, reasons, now()));
