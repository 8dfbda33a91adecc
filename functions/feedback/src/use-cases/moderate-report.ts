import type { ModerateReportRequest, ReportActed, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result } from '@yilu/kernel';
import { moderated } from '../domain/moderating.js';
import type { Deps } from '../ports.js';
import { type ActRefusal, actOnReport, type DeskCommand } from './act-on-report.js';

/** Replaces or hides what nobody may read, such as a name; the original stays sealed, and who did it stands in the log. */
export const moderateReport =
  (deps: Deps) =>
  (
    by: DeskCommand,
    reportId: ReportId,
    { version, description, reason }: ModerateReportRequest,
  ): Promise<Result<ReportActed, ActRefusal | CommandRefusal>> =>
    actOnReport(deps)<never>(by, { reportId, version, act: 'moderate' }, async (report) => {
      const sealed = report.original ?? (await deps.vault.seal('report_text', reportId, report.description));
      return accept({ report: moderated(report, sealed, description, deps.now()), change: 'moderated', reason });
    });
