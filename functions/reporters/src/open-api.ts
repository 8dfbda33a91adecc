import { describeApps } from '@yilu/http/open-api';
import { createReportersApp } from './app.js';
import type { Deps } from './ports.js';
import { createReportersStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of both sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as Deps;
  return describeApps('Yilu reporters', [createReportersApp(none, entrance), createReportersStaffApp(none, entrance)]);
};
