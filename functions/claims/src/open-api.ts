import { describeApps } from '@yilu/http/open-api';
import { createClaimsApp } from './app.js';
import { createClaimsInsurerApp } from './insurer-app.js';
import type { StaffDeps } from './ports.js';
import { createClaimsStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of all sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as StaffDeps;
  return describeApps('Yilu claims', [
    createClaimsApp(none, entrance),
    createClaimsStaffApp(none, entrance),
    createClaimsInsurerApp(none, {}),
  ]);
};
