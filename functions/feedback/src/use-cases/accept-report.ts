import type { AcceptReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { accepted } from '../domain/triaging.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Takes a report up at the desk. */
export const acceptReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version }: AcceptReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'accept' }, (report) => {
      const next = accepted(report, deps.now());
      return next.ok ? accept({ report: next.value, change: 'accepted' as const }) : next;
    });
