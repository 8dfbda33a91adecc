import { describeApps } from '@yilu/http/open-api';
import { createAssistanceApp } from './app.js';
import type { Deps } from './ports.js';
import { createAssistanceStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of both sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object =>
  describeApps('Yilu assistance', [
    createAssistanceApp({} as Deps, entrance),
    createAssistanceStaffApp({} as Deps, entrance),
  ]);
