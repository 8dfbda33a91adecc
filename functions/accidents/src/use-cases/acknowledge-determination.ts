import { acknowledgeDetermination as acknowledge } from '../domain/determination.js';
import type { Deps } from '../ports.js';
import { changeCase, type PartyCommand } from './change-case.js';

export const acknowledgeDetermination =
  ({ cases, now }: Deps) =>
  (by: PartyCommand, outcome: 'received' | 'refused_to_sign') =>
    changeCase(cases, by, (accident, role) => acknowledge(accident, role, outcome, now()));
