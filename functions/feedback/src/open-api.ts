import { describeApps } from '@yilu/http/open-api';
import { createFeedbackAssetsApp } from './assets-app.js';
import { createFeedbackCallersApp } from './callers-app.js';
import { createFeedbackDeskApp } from './desk-app.js';
import { createDraftsApp, createStaffDraftsApp } from './drafts-app.js';
import { createFeedbackKeysApp } from './keys-app.js';
import { createModerationApp } from './moderation-app.js';
import { createOpenApp } from './open-app.js';
import { createPhotosApp } from './photos-app.js';
import type { Deps } from './ports.js';
import type { DraftDeps } from './ports-drafts.js';
import type { ModerationDeps } from './ports-photos.js';
import { createFeedbackPublicApp } from './public-app.js';
import { createReportsApp } from './reports-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of all sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as Deps;
  return describeApps('Yilu feedback', [
    createOpenApp(none, entrance),
    createFeedbackPublicApp(none, entrance),
    createReportsApp(none, entrance),
    createFeedbackDeskApp(none, entrance),
    createFeedbackCallersApp(none, entrance),
    createFeedbackKeysApp(none, entrance),
    createFeedbackAssetsApp(none, entrance),
    createPhotosApp(none, entrance),
    createDraftsApp({} as DraftDeps, entrance),
    createStaffDraftsApp({} as DraftDeps, entrance),
    createModerationApp({} as ModerationDeps, entrance),
  ]);
};
