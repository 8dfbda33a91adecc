import type { OwnReportView, PersonId, ReportId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { isFollowing } from '../domain/following.js';
import { mayJudge, reopenableUntil } from '../domain/judging.js';
import { photosOf, publicPhotoView, sealedPhotoView } from '../domain/photo-view.js';
import { isMine, isPrivate, reportView, wasPublic } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { viewingOf } from './viewing.js';

/**
 * A report for somebody who is signed in: his own with his own words and photographs. A private one is shown to its reporter
 * alone, and where nobody is known as such to whoever has its number, which nobody guesses, unless it was public before.
 */
export const getOwnReport =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>) =>
  async (personId: PersonId, reportId: ReportId): Promise<Result<OwnReportView, 'feedback.no_report'>> => {
    const [found, photos] = await Promise.all([
      deps.store.find({ reports: [reportId], follows: [{ reportId, personId }] }),
      deps.store.listPhotos(reportId),
    ]);
    const [[report], [follow]] = [found.reports, found.follows];
    if (!report) return refuse('feedback.no_report');
    const mine = isMine(report, personId);
    const following = isFollowing(follow);
    const isKnownToOthers = report.reporter !== undefined || report.client !== undefined || wasPublic(report);
    if (isPrivate(report) && isKnownToOthers && !mine && !following) return refuse('feedback.no_report');
    const viewing = viewingOf(deps, photosOf(report, photos), (photo, urlOf) =>
      photo.by.personId === personId ? sealedPhotoView(photo, urlOf) : publicPhotoView(photo, urlOf),
    );
    const { survey, version, description } = report;
    const judges = mayJudge(report, follow, personId);
    const mayReopenUntil = judges ? reopenableUntil(report, viewing.now) : undefined;
    return accept({
      ...reportView(report, { ...viewing, hearsReporter: mine }),
      // Nothing is masked for whoever wrote it.
      ...(mine && !report.shown ? { description } : {}),
      version,
      mine,
      following,
      muted: following && follow.muted,
      ...(judges && survey ? { survey: { until: survey.until, answered: survey.answeredAt !== undefined } } : {}),
      ...(mayReopenUntil ? { mayReopenUntil } : {}),
    });
  };
