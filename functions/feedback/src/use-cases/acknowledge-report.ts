import type { AcknowledgeReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { acknowledged } from '../domain/dispatching.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** The unit has looked at what was sent to it. */
export const acknowledgeReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version }: AcknowledgeReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'acknowledge' }, (report) => {
      const next = acknowledged(report, deps.now());
      return next.ok ? accept({ report: next.value }) : next;
    });
