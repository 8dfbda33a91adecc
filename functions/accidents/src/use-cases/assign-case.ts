import { assignCase as assign } from '../domain/officer.js';
import type { Deps } from '../ports.js';
import { actOnCase, judgeOf, type StaffCommand } from './staff-command.js';

export const assignCase = (deps: Deps) => (by: StaffCommand) =>
  actOnCase(deps, by, 'case_assigned', (accident, at) => assign(accident, judgeOf(by.staff), at));
