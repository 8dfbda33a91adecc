import { describeApps } from '@yilu/http/open-api';
import { createIdentityApp } from './app.js';
import type { Deps, StaffDeps } from './ports.js';
import { createIdentityStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of both sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object =>
  describeApps('Yilu identity', [
    createIdentityApp({} as Deps, entrance),
    createIdentityStaffApp({} as StaffDeps, entrance),
  ]);
