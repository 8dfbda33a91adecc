import { photosOf, publicPhotoView } from '../domain/photo-view.js';
import { urlsOf } from '../use-cases/viewing.js';
import { reportIdIn } from './list-query.js';
import type { Open311Deps } from './open311-deps.js';
import { offeredService } from './services.js';

/** Where the first public photograph of a request can be seen just now; nothing where none is public any more. */
export const publicPhotoUrl =
  (deps: Pick<Open311Deps, 'store' | 'pictures' | 'now'>) =>
  async (number: string): Promise<string | undefined> => {
    const reportId = reportIdIn(number);
    if (!reportId) return undefined;
    const [{ reports }, photos] = await Promise.all([
      deps.store.find({ reports: [reportId] }),
      deps.store.listPhotos(reportId),
    ]);
    const [report] = reports;
    if (!report || !offeredService(report.serviceCode)) return undefined;
    const shown = photosOf(report, photos).map((photo) => publicPhotoView(photo, urlsOf(deps)));
    return shown.find(({ url }) => url !== undefined)?.url;
  };
