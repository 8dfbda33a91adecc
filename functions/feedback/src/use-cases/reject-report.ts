import type { RejectReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { rejected } from '../domain/triaging.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Turns a report away, with the reason that its reporter reads. */
export const rejectReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, reason }: RejectReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'reject' }, (report) => {
      const next = rejected(report, reason, deps.now());
      return next.ok ? accept({ report: next.value, change: 'rejected' as const, text: reason, reason }) : next;
    });
