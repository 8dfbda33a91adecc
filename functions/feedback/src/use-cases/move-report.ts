import type { MoveReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { relocated } from '../domain/correcting.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Moves the pin to where the trouble really is; whoever follows the report is told. */
export const moveReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, ...where }: MoveReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'move' }, (report) => {
      const next = relocated(report, where, deps.now(), feedbackCityOf(deps.city));
      return next.ok ? accept({ report: next.value, change: 'moved' as const }) : next;
    });
