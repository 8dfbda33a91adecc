import type { JoinReportRequest, ReportActed, ReportId } from '@yilu/contracts';
import type { CommandRefusal } from '@yilu/dynamo';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Report } from '../domain/files.js';
import { type JoiningRefusal, joined, readToJoin } from '../domain/triaging.js';
import type { Deps, Found } from '../ports.js';
import { type Acted, type ActRefusal, actOnReport, type DeskCommand } from './act-on-report.js';

type Refusal = JoiningRefusal | 'feedback.changed_meanwhile';

/** Phones of whoever called about the one report, sealed for the other. */
const callersFor = ({ vault }: Pick<Deps, 'vault'>, { reportId, caller, alsoCallers = [] }: Report, of: ReportId) =>
  Promise.all(
    [...(caller ? [caller.phone] : []), ...alsoCallers].map(async (phone) =>
      vault.seal('phone', of, await vault.open('phone', reportId, phone)),
    ),
  );

/**
 * Joins a report to another one that is about the same: its reporter is told both numbers, and its followers follow that
 * one from now on (`moveFollowers`).
 */
export const joinReport =
  (deps: Deps) =>
  async (
    by: DeskCommand,
    reportId: ReportId,
    { version, of }: JoinReportRequest,
  ): Promise<Result<ReportActed, Refusal | ActRefusal | CommandRefusal>> => {
    const known = await deps.store.find({ reports: [reportId] });
    const wanted = readToJoin(known.reports[0], of);
    const decide = async (report: Report, { reports }: Found): Promise<Result<Acted, Refusal>> => {
      const along = reports.filter((one) => report.joined?.includes(one.reportId));
      // Another was joined to it since it was read.
      if (along.length < (report.joined?.length ?? 0)) return refuse('feedback.changed_meanwhile');
      const target = reports.find((one) => one.reportId === of);
      const next = joined({ report, target, along }, await callersFor(deps, report, of), deps.now());
      if (!next.ok) return next;
      const [duplicate, ...others] = next.value.reports;
      return accept({ report: duplicate, change: 'joined', reason: of, files: { reports: others } });
    };
    return actOnReport(deps)(by, { reportId, version, act: 'join', also: { reports: wanted } }, decide);
  };
