import { type ApiOptions, createApiApp } from '@yilu/http';
import type { TakingDeps } from './ports-photos.js';
import { mountAddReportPhoto } from './routes/add-report-photo.js';
import { mountCompleteReportPhoto } from './routes/complete-report-photo.js';
import { mountGetReportPhoto } from './routes/get-report-photo.js';

/** The citizens' photographs: registered, sent in parts, looked at by whoever took them. */
export function createPhotosApp(deps: TakingDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountAddReportPhoto(app, deps);
  mountGetReportPhoto(app, deps);
  mountCompleteReportPhoto(app, deps);
  return app;
}
