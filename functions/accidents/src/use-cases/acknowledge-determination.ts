import { acknowledgeDetermination as acknowledge } from '../domain/determination.js';
import type { Deps } from '../ports.js';
import { inPerson, type PartyCommand } from './change-case.js';

export const acknowledgeDetermination =
  ({ cases, now }: Deps) =>
  (by: PartyCommand, outcome: 'received' | 'refused_to_sign') =>
    inPerson(cases, by, (accident, role) => acknowledge(accident, role, outcome, now()));
