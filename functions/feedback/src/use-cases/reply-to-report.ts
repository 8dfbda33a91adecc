import type { ReplyToReportRequest, ReportId } from '@yilu/contracts';
import { accept } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { replied } from '../domain/completing.js';
import type { Deps } from '../ports.js';
import { actOnReport, type DeskCommand } from './act-on-report.js';

/** Tells the reporter how it ended; a week runs from here in which he may say that it is not so. */
export const replyToReport =
  (deps: Deps) =>
  (by: DeskCommand, reportId: ReportId, { version, text }: ReplyToReportRequest) =>
    actOnReport(deps)(by, { reportId, version, act: 'reply' }, (report) => {
      const next = replied(report, text, deps.now(), feedbackCityOf(deps.city));
      return next.ok ? accept({ report: next.value, change: 'replied' as const, text }) : next;
    });
