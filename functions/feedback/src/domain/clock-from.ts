import type { Report } from './files.js';

/** When the clock of a report began: when it was filed, or reopened since. */
export const clockFrom = ({ steps, requestedAt }: Pick<Report, 'steps' | 'requestedAt'>): Date =>
  new Date(steps.findLast(({ status }) => status === 'reopened')?.at ?? requestedAt);
