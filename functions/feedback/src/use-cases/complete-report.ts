import type { CompleteReportRequest, ReportActed, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { feedbackCityOf } from '../city/cities.js';
import { type CompleteRefusal, completed, type ReplyRefusal, replied } from '../domain/completing.js';
import type { Deps } from '../ports.js';
import { type Acted, type ActRefusal, actOnReport, type DeskCommand } from './act-on-report.js';

type Refusal = CompleteRefusal | ReplyRefusal | 'feedback.role_missing';

/** Says how it ended, and replies in the same act where the desk's own people do it. */
export const completeReport =
  (deps: Deps) =>
  (
    by: DeskCommand,
    reportId: ReportId,
    request: CompleteReportRequest,
  ): Promise<Result<ReportActed, Refusal | ActRefusal | CommandRefusal>> => {
    const { version, photoIds, text, reply } = request;
    const on = { reportId, version, act: 'complete', also: { photos: [...new Set(photoIds)] } } as const;
    return actOnReport(deps)<Refusal>(by, on, (report, { photos }): Result<Acted, Refusal> => {
      if (reply !== undefined && by.officer.onlyOf !== undefined) return refuse('feedback.role_missing');
      const done = completed(report, request, photos, deps.now(), feedbackCityOf(deps.city));
      if (!done.ok) return done;
      if (reply === undefined) return accept({ report: done.value, change: 'done', text });
      const told = replied(done.value, reply, deps.now(), feedbackCityOf(deps.city));
      if (!told.ok) return told;
      return accept({ report: { ...told.value, version: report.version + 1 }, change: 'replied', text: reply });
    });
  };
