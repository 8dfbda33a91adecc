import { describeApps } from '@yilu/http/open-api';
import { createFeedbackDeskApp } from './desk-app.js';
import { createFeedbackKeysApp } from './keys-app.js';
import { createOpenApp } from './open-app.js';
import type { Deps } from './ports.js';
import { createReportsApp } from './reports-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of all sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as Deps;
  return describeApps('Yilu feedback', [
    createOpenApp(none, entrance),
    createReportsApp(none, entrance),
    createFeedbackDeskApp(none, entrance),
    createFeedbackKeysApp(none, entrance),
  ]);
};
