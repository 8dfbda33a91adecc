import { describeApps } from '@yilu/http/open-api';
import { createMovesApp } from './app.js';
import type { Deps } from './ports.js';
import { createMovesStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of both sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as Deps;
  return describeApps('Yilu moves', [createMovesApp(none, entrance), createMovesStaffApp(none, entrance)]);
};
