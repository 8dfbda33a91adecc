import type { AnswerSurveyRequest, ReportChanged, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { mayJudge, surveyed } from '../domain/judging.js';
import { isPrivate } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { changeAnswer } from './change-answer.js';
import type { CitizenCommand } from './commands.js';
import { reportChanged } from './report-news.js';

export type SurveyRefusal =
  | 'feedback.no_report'
  | 'feedback.not_reporter'
  | 'feedback.not_replied'
  | 'feedback.reopening_over'
  | 'feedback.answered_already'
  | CommandRefusal;

/** Is it really fixed? A yes closes the report. */
export const answerSurvey =
  (deps: Pick<Deps, 'store' | 'vault' | 'now' | 'city' | 'h5Url'>) =>
  (
    { command, personId }: CitizenCommand,
    reportId: ReportId,
    answer: AnswerSurveyRequest,
  ): Promise<Result<ReportChanged, SurveyRefusal>> =>
    deps.store.perform<ReportChanged, Exclude<SurveyRefusal, CommandRefusal>>(
      command,
      { reports: [reportId], follows: [{ reportId, personId }] },
      async ({ reports: [report], follows: [follow] }) => {
        if (!report) return refuse('feedback.no_report');
        if (!mayJudge(report, follow, personId))
          return refuse(isPrivate(report) ? 'feedback.no_report' : 'feedback.not_reporter');
        const next = surveyed(report, answer, deps.now());
        if (!next.ok) return next;
        const hasClosed = next.value.status !== report.status;
        return accept({
          reports: [next.value],
          events: hasClosed ? await reportChanged(next.value, 'closed', deps) : [],
          answer: changeAnswer(next.value),
        });
      },
    );
