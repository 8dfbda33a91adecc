import { type ApiOptions, createApiApp } from '@yilu/http';
import type { ModerationDeps } from './ports-photos.js';
import { mountAddRepairPhoto } from './routes/add-repair-photo.js';
import { mountCompleteRepairPhoto } from './routes/complete-repair-photo.js';
import { mountGetRepairPhoto } from './routes/get-repair-photo.js';
import { mountHidePhoto } from './routes/hide-photo.js';
import { mountListPhotosToMark } from './routes/list-photos-to-mark.js';
import { mountMarkPhoto } from './routes/mark-photo.js';
import { mountShowOriginal } from './routes/show-original.js';

/** The officers' side of photographs: nothing of a citizen's is public before one of them has looked at it. */
export function createModerationApp(deps: ModerationDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListPhotosToMark(app, deps);
  mountAddRepairPhoto(app, deps);
  mountGetRepairPhoto(app, deps);
  mountCompleteRepairPhoto(app, deps);
  mountMarkPhoto(app, deps);
  mountHidePhoto(app, deps);
  mountShowOriginal(app, deps);
  return app;
}
