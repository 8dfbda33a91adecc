import { type ApiApp, createApiApp } from '@yilu/http';
import type { Entrance } from './app.js';
import type { StaffDeps } from './ports.js';
import { mountBeginStaffSignIn } from './routes/begin-staff-sign-in.js';
import { mountCompleteStaffSignIn } from './routes/complete-staff-sign-in.js';
import { mountRefreshStaffSession } from './routes/refresh-staff-session.js';
import { mountSignOutStaff } from './routes/sign-out-staff.js';

const open = new Set(['/identity/staff/sign-ins', '/identity/staff/sessions', '/identity/staff/sessions/refresh']);

/** The officers' side: sign-in by the bureau's own identity provider. */
export function createIdentityStaffApp(deps: StaffDeps, entrance: Entrance): ApiApp {
  const isOpen = (method: string, path: string) => method === 'POST' && open.has(path);
  const app = createApiApp({ audience: 'staff', isOpen, ...entrance });
  mountBeginStaffSignIn(app, deps);
  mountCompleteStaffSignIn(app, deps);
  mountRefreshStaffSession(app, deps);
  mountSignOutStaff(app, deps);
  return app;
}
