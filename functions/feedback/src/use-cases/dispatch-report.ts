import type { DispatchReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { unitOf } from '../city/units.js';
import { dispatched } from '../domain/dispatching.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Sends a report to a unit, or forwards it to an owner outside the police. */
export const dispatchReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, unitId }: DispatchReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'dispatch' }, (report) => {
      const next = dispatched(report, unitOf(deps.city, unitId), deps.now(), feedbackCityOf(deps.city));
      return next.ok ? accept({ report: next.value, change: 'dispatched' as const, reason: unitId }) : next;
    });
