import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAddTipMedia } from './routes/add-tip-media.js';
import { mountAppealTip } from './routes/appeal-tip.js';
import { mountExportTips } from './routes/export-tips.js';
import { mountFileTip } from './routes/file-tip.js';
import { mountGetTip } from './routes/get-tip.js';
import { mountGetTipStanding } from './routes/get-tip-standing.js';
import { mountListTips } from './routes/list-tips.js';

/** The citizens' side: reporting a violation, and how one's own reports stand. */
export function createTipsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountGetTipStanding(app, deps);
  mountExportTips(app, deps);
  mountAddTipMedia(app, deps);
  mountFileTip(app, deps);
  mountListTips(app, deps);
  mountGetTip(app, deps);
  mountAppealTip(app, deps);
  return app;
}
