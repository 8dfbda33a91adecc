import type { ExtendReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { extended } from '../domain/extending.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Promises a later day, with its reason. */
export const extendReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, ...promise }: ExtendReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'extend' }, (report) => {
      const next = extended(report, promise, deps.now(), feedbackCityOf(deps.city));
      const { reason } = promise;
      return next.ok ? accept({ report: next.value, change: 'extended' as const, text: reason, reason }) : next;
    });
