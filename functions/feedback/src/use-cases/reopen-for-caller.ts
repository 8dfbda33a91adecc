import type { ReopenForCallerRequest, ReportId } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { reopened } from '../domain/judging.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Opens a report again for somebody without an account who calls and says that it is not fixed. */
export const reopenForCaller =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, text }: ReopenForCallerRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'reopen' }, (report) => {
      if (report.reporter) return refuse('feedback.not_reporter' as const);
      const next = reopened(report, { text }, deps.now());
      return next.ok ? accept({ report: next.value, change: 'reopened' as const }) : next;
    });
