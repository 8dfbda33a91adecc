import type { ReportId, ReportStep, ReportView } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { Report } from '../domain/files.js';
import { photosOf, publicPhotoView } from '../domain/photo-view.js';
import { isPrivate, reportView, wasPublic } from '../domain/report-view.js';
import type { Deps } from '../ports.js';
import { viewingOf } from './viewing.js';

/** Whether its number is all that leads its writer to it: called in, or filed without a name. */
const isKnownByNumber = ({ caller, reporter, client }: Report): boolean =>
  caller !== undefined || (reporter === undefined && client === undefined);

/** How far it is, and in nobody's words. */
const withoutWords = ({ text: _, ...step }: ReportStep): ReportStep => step;

/**
 * What a caller without an account finds of what is his alone: how far it is and what he is answered, not his words. Where
 * the number was on the map before, he asks the hotline for the answer.
 */
function ownOfCaller(report: Report, view: ReportView): ReportView {
  const { description: _, place: __, location: ___, assetCode: ____, ...rest } = view;
  const steps = wasPublic(report) ? view.steps.map(withoutWords) : view.steps;
  return { ...rest, steps, attributes: {}, photos: [] };
}

/**
 * A public report by its number; report and photographs are read side by side. One that is private is found by nobody but
 * whoever called it in or did not sign it: nobody else has its number.
 */
export const getReport =
  (deps: Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>) =>
  async (reportId: ReportId): Promise<Result<ReportView, 'feedback.no_report'>> => {
    const [{ reports }, photos] = await Promise.all([
      deps.store.find({ reports: [reportId] }),
      deps.store.listPhotos(reportId),
    ]);
    const [report] = reports;
    if (!report || (isPrivate(report) && !isKnownByNumber(report))) return refuse('feedback.no_report');
    const view = reportView(report, viewingOf(deps, photosOf(report, photos), publicPhotoView));
    return accept(isPrivate(report) ? ownOfCaller(report, view) : view);
  };
