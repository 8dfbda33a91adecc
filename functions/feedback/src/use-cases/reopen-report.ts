import type { ReopenReportRequest, ReportChanged, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { mayJudge, reopened } from '../domain/judging.js';
import { type AttachRefusal, attached } from '../domain/photo-attach.js';
import { isPrivate } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { changeAnswer } from './change-answer.js';
import type { CitizenCommand } from './commands.js';
import { reportChanged } from './report-news.js';

export type ReopenRefusal =
  | 'feedback.no_report'
  | 'feedback.not_reporter'
  | 'feedback.not_replied'
  | 'feedback.reopening_over'
  | AttachRefusal
  | CommandRefusal;

/** It is not fixed: the report is open again under its number, and its clock runs anew. */
export const reopenReport =
  (deps: Pick<Deps, 'store' | 'vault' | 'now' | 'city' | 'h5Url'>) =>
  (
    { command, personId }: CitizenCommand,
    reportId: ReportId,
    request: ReopenReportRequest,
  ): Promise<Result<ReportChanged, ReopenRefusal>> =>
    deps.store.perform<ReportChanged, Exclude<ReopenRefusal, CommandRefusal>>(
      command,
      { reports: [reportId], follows: [{ reportId, personId }], photos: request.photoIds },
      async ({ reports: [report], follows: [follow], photos: registered }) => {
        if (!report) return refuse('feedback.no_report');
        if (!mayJudge(report, follow, personId))
          return refuse(isPrivate(report) ? 'feedback.no_report' : 'feedback.not_reporter');
        const next = reopened(report, request, deps.now());
        if (!next.ok) return next;
        const photos = attached(registered, request.photoIds, {
          reportId,
          isPrivate: isPrivate(report),
          owner: { personId },
        });
        if (!photos.ok) return photos;
        const changed = { ...next.value, photoIds: [...new Set([...report.photoIds, ...request.photoIds])] };
        return accept({
          reports: [changed],
          photos: photos.value,
          events: await reportChanged(changed, 'reopened', deps),
          answer: changeAnswer(changed),
        });
      },
    );
