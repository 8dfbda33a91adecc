import type { FollowedReport, FollowedReportPage, PageQuery, PersonId } from '@yilu/contracts';
import type { Follow, Report } from '../domain/files.js';
import { mayJudge, reopenableUntil } from '../domain/judging.js';
import { publicText } from '../domain/public-text.js';
import { isMine, isOverdue, serviceName } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { urlsOf } from './viewing.js';

type Needs = Pick<Deps, 'store' | 'pictures' | 'now'>;

/** A report as its reporter's or follower's list shows it. */
function rowOf(report: Report, follow: Follow, now: Date, urlOf: ReturnType<typeof urlsOf>): FollowedReport {
  const { reportId, serviceCode, status, outcome, place, requestedAt, updatedAt, expectedOn, followers, cover } =
    report;
  const mine = isMine(report, follow.personId);
  const description = mine && !report.shown ? report.description : publicText(report);
  const asked =
    mayJudge(report, follow, follow.personId) &&
    report.survey?.answeredAt === undefined &&
    reopenableUntil(report, now) !== undefined;
  return {
    ...{ reportId, serviceCode, status, requestedAt, updatedAt, followers, mine, asked },
    service: serviceName(serviceCode),
    muted: follow.muted,
    overdue: isOverdue(report, now),
    ...(outcome ? { outcome } : {}),
    ...(place ? { place } : {}),
    ...(description === undefined ? {} : { description }),
    ...(cover ? { thumbnailUrl: urlOf(cover) } : {}),
    ...(expectedOn ? { expectedOn } : {}),
  };
}

/** What somebody filed or follows, the newest first: a page of his follows, then their reports in one read. */
export const listReports =
  (deps: Needs) =>
  async (personId: PersonId, query: PageQuery): Promise<FollowedReportPage> => {
    const { items: follows, nextCursor } = await deps.store.listFollowed(personId, query);
    const { reports } = await deps.store.find({ reports: follows.map(({ reportId }) => reportId) });
    const byId = new Map(reports.map((report) => [report.reportId, report]));
    const urlOf = urlsOf(deps);
    const now = deps.now();
    const items = follows.flatMap((follow) => {
      const report = byId.get(follow.reportId);
      return report ? [rowOf(report, follow, now, urlOf)] : [];
    });
    return { items, ...(nextCursor ? { nextCursor } : {}) };
  };
