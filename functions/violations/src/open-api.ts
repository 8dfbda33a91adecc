import { describeApps } from '@yilu/http/open-api';
import { createDefenceApp } from './defence-app.js';
import { createHandlingApp } from './handling-app.js';
import type { StaffDeps } from './ports-import.js';
import { createPublicApp } from './public-app.js';
import { createRecordsApp } from './records-app.js';
import { createViolationsStaffApp } from './staff-app.js';

const entrance = { verifyToken: async () => undefined };

/** The OpenAPI document of all sides. Routes touch what they depend on when they are called, which here they never are. */
export const openApiDocument = (): object => {
  const none = {} as StaffDeps;
  return describeApps('Yilu violations', [
    createRecordsApp(none, entrance),
    createPublicApp(none, entrance),
    createHandlingApp(none, entrance),
    createDefenceApp(none, entrance),
    createViolationsStaffApp(none, entrance),
  ]);
};
