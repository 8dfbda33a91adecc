import type { ReportId, ReportView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { publicPhotoView } from '../domain/photo-view.js';
import { isPrivate, reportView } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { viewingOf } from './viewing.js';

/** A public report by its number; report and photographs are read side by side. */
export const getReport =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>) =>
  async (reportId: ReportId): Promise<Result<ReportView, 'feedback.no_report'>> => {
    const [{ reports }, photos] = await Promise.all([
      deps.store.find({ reports: [reportId] }),
      deps.store.listPhotos(reportId),
    ]);
    const [report] = reports;
    if (!report || isPrivate(report)) return refuse('feedback.no_report');
    return accept(reportView(report, viewingOf(deps, photos, publicPhotoView)));
  };
