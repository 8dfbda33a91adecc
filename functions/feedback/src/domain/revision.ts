import type { Report } from './files.js';

/**
 * What an officer's act is based on: it rises with every act and with every step, and not with who follows the report,
 * or nobody could act on one that the whole street follows.
 */
export const revisionOf = ({ steps, handled = 0 }: Pick<Report, 'steps' | 'handled'>): number => steps.length + handled;

/** The report after an act. */
export const handledOnce = (report: Report): Report => ({ ...report, handled: (report.handled ?? 0) + 1 });
