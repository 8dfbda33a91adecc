import type { ReportId, ReturnReportRequest } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { returned } from '../domain/dispatching.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** A unit gives back what is not its own (退单). */
export const returnReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, reason }: ReturnReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'return' }, (report) => {
      const next = returned(report, reason, deps.now(), feedbackCityOf(deps.city));
      return next.ok ? accept({ report: next.value, change: 'returned' as const, text: reason, reason }) : next;
    });
