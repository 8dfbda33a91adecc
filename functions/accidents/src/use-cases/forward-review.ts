import { forwardReview as forward } from '../domain/determination.js';
import type { Deps } from '../ports.js';
import { actOnCase, type StaffCommand } from './staff-command.js';

export const forwardReview = (deps: Deps) => (by: StaffCommand) =>
  actOnCase(deps, by, 'review_forwarded', (accident, at) => forward(accident, at));
