import { objectToAgreement as object } from '../domain/objection.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

export const objectToAgreement =
  ({ cases, now }: Deps) =>
  (by: PartyCommand, reason: string) =>
    changeCase(cases, by, (accident, role) => object(accident, role, reason, now()));
