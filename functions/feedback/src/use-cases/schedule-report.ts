import type { ReportId, ScheduleReportRequest } from '@yilu/contracts';
import { accept, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { unitOf } from '../city/units.js';
import { scheduled } from '../domain/dispatching.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Work begins, by the unit that has it or by one of the police, until a day that everybody sees. */
export const scheduleReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, unitId, expectedOn }: ScheduleReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'schedule' }, (report) => {
      const unit = unitId === undefined ? undefined : unitOf(deps.city, unitId);
      if (unitId !== undefined && !unit) return refuse('feedback.no_unit' as const);
      const next = scheduled(report, { unit, expectedOn }, deps.now(), feedbackCityOf(deps.city));
      return next.ok ? accept({ report: next.value, change: 'scheduled' as const }) : next;
    });
