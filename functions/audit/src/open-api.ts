import { describeApps } from '@yilu/http/open-api';
import { createAuditApp } from './app.js';
import type { PublicDeps, StaffDeps } from './ports.js';
import { createAuditStaffApp } from './staff-app.js';

/** The OpenAPI document of both sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object =>
  describeApps('Yilu audit', [
    createAuditApp({} as PublicDeps),
    createAuditStaffApp({} as StaffDeps, { verifyToken: async () => undefined }),
  ]);
