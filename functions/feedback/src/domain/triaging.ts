import type { ReportId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Report } from './files.js';
import { isOpen, mayBecome, moved } from './report-states.js';
import { isPrivate } from './report-view.js';

type NotNow = 'feedback.not_now';

/** Taken up by the desk. */
export const accepted = (report: Report, now: Date): Result<Report, NotNow> =>
  mayBecome(report.status, 'accepted') ? accept(moved(report, 'accepted', now)) : refuse('feedback.not_now');

/** Not a matter of this hotline, and why; its reporter reads the reason. */
export const rejected = (report: Report, reason: string, now: Date): Result<Report, NotNow> =>
  mayBecome(report.status, 'rejected')
    ? accept(moved(report, 'rejected', now, { text: reason }, { closedAt: now.toISOString() }))
    : refuse('feedback.not_now');

export type JoiningRefusal =
  | NotNow
  | 'feedback.no_target'
  | 'feedback.same_report'
  | 'feedback.target_ended'
  | 'feedback.private_stays_alone'
  | 'feedback.joined_too_many';

/** All of them are put right in one transaction, each with its entry in the lists by time. */
const joinedAtMost = 40;

/**
 * The report as a duplicate of another that is open. What had been joined to it goes along, so that a duplicate always
 * leads straight to the report that is worked on: never a chain, and, since that one is open, never a circle.
 */
export function joined(
  { report, target, along }: { report: Report; target: Report | undefined; along: readonly Report[] },
  callers: readonly string[],
  now: Date,
): Result<{ readonly reports: readonly [joined: Report, target: Report, ...along: Report[]] }, JoiningRefusal> {
  if (!target) return refuse('feedback.no_target');
  if (target.reportId === report.reportId) return refuse('feedback.same_report');
  // Whoever follows the one would read the other.
  if (isPrivate(report) || isPrivate(target)) return refuse('feedback.private_stays_alone');
  if (!isOpen(target.status)) return refuse('feedback.target_ended');
  if (!mayBecome(report.status, 'duplicate')) return refuse('feedback.not_now');
  const all = [...(target.joined ?? []), report.reportId, ...along.map(({ reportId }) => reportId)];
  if (all.length > joinedAtMost) return refuse('feedback.joined_too_many');
  const of = { duplicateOf: target.reportId };
  const { joined: _, alsoCallers: __, ...rest } = report;
  const alsoCallers = [...(target.alsoCallers ?? []), ...callers];
  return accept({
    reports: [
      moved(rest, 'duplicate', now, {}, { ...of, closedAt: now.toISOString() }),
      {
        ...target,
        joined: all,
        followers: target.followers + report.followers,
        ...(alsoCallers.length > 0 ? { alsoCallers } : {}),
        version: target.version + 1,
      },
      ...along.map((one) => ({ ...one, ...of, version: one.version + 1 })),
    ],
  });
}

/** What has to be read beside a report before it is joined to another. */
export const readToJoin = (report: Report | undefined, of: ReportId): readonly ReportId[] => [
  of,
  ...(report?.joined ?? []).filter((one) => one !== of),
];
