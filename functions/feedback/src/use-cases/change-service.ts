import type { ChangeServiceRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { reclassified } from '../domain/correcting.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Puts the service of a report right; the suggestion is measured by what it is in the end. */
export const changeService =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, serviceCode }: ChangeServiceRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'change_service' }, (report) => {
      const next = reclassified(report, serviceCode, deps.now());
      return next.ok ? accept({ report: next.value, change: 'service_changed' as const, reason: serviceCode }) : next;
    });
