import type { ReportId, ReportView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { photosOf, publicPhotoView } from '../domain/photo-view.js';
import { isPrivate, reportView } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { viewingOf } from './viewing.js';

/** What a caller without an account finds of what is his alone: how far it is and what he is answered, not his words. */
function ownOfCaller(view: ReportView): ReportView {
  const { description: _, place: __, location: ___, assetCode: ____, ...rest } = view;
  return { ...rest, attributes: {}, photos: [] };
}

/**
 * A public report by its number; report and photographs are read side by side. One that is private is found by nobody but
 * whoever called it in: nobody else has its number.
 */
export const getReport =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>) =>
  async (reportId: ReportId): Promise<Result<ReportView, 'feedback.no_report'>> => {
    const [{ reports }, photos] = await Promise.all([
      deps.store.find({ reports: [reportId] }),
      deps.store.listPhotos(reportId),
    ]);
    const [report] = reports;
    if (!report || (isPrivate(report) && !report.caller)) return refuse('feedback.no_report');
    const view = reportView(report, viewingOf(deps, photosOf(report, photos), publicPhotoView));
    return accept(isPrivate(report) ? ownOfCaller(view) : view);
  };
