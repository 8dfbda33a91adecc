import { photosOf, publicPhotoView } from '../domain/photo-view.js';
import { urlsOf } from '../use-cases/viewing.js';
import { reportIdIn } from './list-query.js';
import type { Open311Deps } from './open311-deps.js';
import { offeredService } from './services.js';

/** Where the photograph that stands for a request in every list can be seen just now; nothing where none is public. */
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
    if (!report?.cover || !offeredService(report.serviceCode)) return undefined;
    const shown = photosOf(report, photos).find(({ publicThumbnailKey }) => publicThumbnailKey === report.cover);
    return shown && publicPhotoView(shown, urlsOf(deps)).url;
  };
