import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountPrintSticker } from './routes/print-sticker.js';
import { mountRecordAsset } from './routes/record-asset.js';

/** Facilities with a number: written down, and their stickers printed. */
export function createFeedbackAssetsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountRecordAsset(app, deps);
  mountPrintSticker(app, deps);
  return app;
}
