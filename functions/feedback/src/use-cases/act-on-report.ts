import type { DeskAct, ReportActed, ReportChange, ReportId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import { unitActs } from '../domain/desk-acts.js';
import { type DeskOfficer, maySee, mustBeSupervisor } from '../domain/desk-officer.js';
import type { Report } from '../domain/files.js';
import { measured } from '../domain/measuring.js';
import { handledOnce, revisionOf } from '../domain/revision.js';
import type { Deps, Found, Outcome, Wanted } from '../ports.js';
import { reportChanged } from './report-news.js';
import { actedBy } from './staff-act.js';

/** What an officer of the desk or of a unit wants done. */
export interface DeskCommand {
  readonly command: Command;
  readonly officer: DeskOfficer;
}

export type ActRefusal =
  | 'feedback.no_report'
  | 'feedback.changed_meanwhile'
  | 'feedback.supervisor_only'
  | 'feedback.role_missing';

/** What an act made of a report. */
export interface Acted {
  readonly report: Report;
  /** What followers hear; nothing where it concerns the staff alone. */
  readonly change?: ReportChange;
  /** What its followers read of it. */
  readonly text?: string | undefined;
  /** Why, for the log. */
  readonly reason?: string | undefined;
  /** What is written beside the report. */
  readonly files?: Omit<Outcome<null>, 'answer' | 'events'>;
}

/** The name of an act in the log. */
const logged: { readonly [A in DeskAct]: string } = {
  accept: 'report_accepted',
  reject: 'report_rejected',
  join: 'report_joined',
  dispatch: 'report_dispatched',
  acknowledge: 'report_acknowledged',
  return: 'report_returned',
  schedule: 'report_scheduled',
  extend: 'report_extended',
  complete: 'report_completed',
  reply: 'report_replied',
  move: 'report_moved',
  change_service: 'report_service_changed',
  moderate: 'report_moderated',
  reopen: 'report_reopened',
};

function admitted(
  report: Report | undefined,
  { officer }: DeskCommand,
  { act, version }: { readonly act: DeskAct; readonly version: number },
): Result<Report, ActRefusal> {
  if (!report || !maySee(officer, report)) return refuse('feedback.no_report');
  const own: readonly DeskAct[] = unitActs;
  if (officer.onlyOf !== undefined && !own.includes(act)) return refuse('feedback.role_missing');
  if (mustBeSupervisor(report) && !officer.isSupervisor && act !== 'moderate')
    return refuse('feedback.supervisor_only');
  return revisionOf(report) === version ? accept(report) : refuse('feedback.changed_meanwhile');
}

/**
 * One act of an officer on one report, exactly once: refused where he may not see it, where it is a supervisor's, or where
 * a colleague was quicker; its news, its figures and its entry in the log go out in the same transaction.
 */
export const actOnReport =
  (deps: Pick<Deps, 'store' | 'vault' | 'now' | 'city' | 'h5Url'>) =>
  <Refusal extends string>(
    by: DeskCommand,
    on: { readonly reportId: ReportId; readonly version: number; readonly act: DeskAct; readonly also?: Wanted },
    decide: (report: Report, found: Found) => Result<Acted, Refusal> | Promise<Result<Acted, Refusal>>,
  ): Promise<Result<ReportActed, Refusal | ActRefusal | CommandRefusal>> => {
    const { reports = [], ...others } = on.also ?? {};
    const wanted = { ...others, reports: [on.reportId, ...reports] };
    return deps.store.perform<ReportActed, Refusal | ActRefusal>(by.command, wanted, async (found) => {
      const known = admitted(
        found.reports.find(({ reportId }) => reportId === on.reportId),
        by,
        on,
      );
      if (!known.ok) return known;
      const acted = await decide(known.value, found);
      if (!acted.ok) return acted;
      const { change, text, reason, files } = acted.value;
      const report = handledOnce(acted.value.report);
      const news = change ? await reportChanged(report, change, deps, text) : [];
      const { reportId, status } = report;
      return accept({
        ...files,
        reports: [report, ...(files?.reports ?? [])],
        events: [
          ...news,
          ...measured(known.value, report, deps.now()),
          actedBy(by.officer, logged[on.act], reportId, reason),
        ],
        answer: { reportId, version: revisionOf(report), status },
      });
    });
  };
