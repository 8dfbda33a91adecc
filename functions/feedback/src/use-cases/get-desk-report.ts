import type { DeskReportView, NearbyReport, ReportId } from '@yilu/contracts';
import { accept, type Result, refuse } from '@yilu/kernel';
import { actsOf } from '../domain/desk-acts.js';
import { type DeskOfficer, maySee } from '../domain/desk-officer.js';
import { deskReportView } from '../domain/desk-view.js';
import type { Report } from '../domain/files.js';
import { publicPhotoView, sealedPhotoView } from '../domain/photo-view.js';
import type { Deps } from '../ports.js';
import { deskViewing } from './desk-viewing.js';
import { listNearby } from './list-nearby.js';
import { actedBy } from './staff-act.js';
import { urlsOf } from './viewing.js';

type Reading = Pick<Deps, 'store' | 'pictures' | 'now' | 'city'>;

/** Open reports within the distance at which the staff look for the same trouble, the likeliest first. */
async function neighboursOf(
  { reportId, location, serviceCode, description }: Report,
  deps: Reading,
): Promise<NearbyReport[]> {
  if (!location) return [];
  const near = await listNearby(
    deps,
    'staff',
  )({ lat: location.lat, lng: location.lng, serviceCode, text: description });
  return near.filter((one) => one.reportId !== reportId);
}

/** A report with everything that whoever handles it needs; that he read it is written down beside it. */
export const getDeskReport =
  (deps: Reading) =>
  async (
    officer: DeskOfficer,
    reportId: ReportId,
    mayAct: boolean,
  ): Promise<Result<DeskReportView, 'feedback.no_report'>> => {
    const { store } = deps;
    const [[report], photos] = await Promise.all([
      store.find({ reports: [reportId] }).then(({ reports }) => reports),
      store.listPhotos(reportId),
    ]);
    if (!report || !maySee(officer, report)) return refuse('feedback.no_report');
    const [neighbours] = await Promise.all([
      neighboursOf(report, deps),
      store.tell(actedBy(officer, 'report_read', reportId)),
    ]);
    const urlOf = urlsOf(deps);
    const viewing = deskViewing(deps, officer);
    const view = viewing.readsPublic ? publicPhotoView : sealedPhotoView;
    return accept(
      deskReportView(report, viewing, {
        photos: photos.map((photo) => view(photo, urlOf)),
        neighbours,
        acts: mayAct ? actsOf(report, officer) : [],
      }),
    );
  };
