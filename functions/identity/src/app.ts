import { type ApiApp, createApiApp, type VerifyToken } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountAcceptMandate } from './routes/accept-mandate.js';
import { mountBindLicence } from './routes/bind-licence.js';
import { mountBindVehicle } from './routes/bind-vehicle.js';
import { mountChangePreferences } from './routes/change-preferences.js';
import { mountDeletePerson } from './routes/delete-person.js';
import { mountExportPerson } from './routes/export-person.js';
import { mountGetGarage } from './routes/get-garage.js';
import { mountGetMe } from './routes/get-me.js';
import { mountLinkLogin } from './routes/link-login.js';
import { mountOfferMandate } from './routes/offer-mandate.js';
import { mountRefreshSession } from './routes/refresh-session.js';
import { mountRegisterDevice } from './routes/register-device.js';
import { mountRevokeMandate } from './routes/revoke-mandate.js';
import { mountSendSmsCode } from './routes/send-sms-code.js';
import { mountSignIn } from './routes/sign-in.js';
import { mountSignOut } from './routes/sign-out.js';
import { mountSignOutEverywhere } from './routes/sign-out-everywhere.js';
import { mountUnbindVehicle } from './routes/unbind-vehicle.js';
import { mountUnlinkLogin } from './routes/unlink-login.js';
import { mountVerifyRealName } from './routes/verify-real-name.js';

export interface Entrance {
  readonly verifyToken: VerifyToken;
  readonly log?: (fault: Error) => void;
}

const open = new Set(['/identity/sms-codes', '/identity/sessions', '/identity/sessions/refresh']);

/** The citizens' side: signing in, being someone, and what is his. */
export function createIdentityApp(deps: Deps, entrance: Entrance): ApiApp {
  const isOpen = (method: string, path: string) => method === 'POST' && open.has(path);
  const app = createApiApp({ audience: 'citizen', isOpen, ...entrance });
  mountSendSmsCode(app, deps);
  mountSignIn(app, deps);
  mountRefreshSession(app, deps);
  mountSignOut(app, deps);
  mountSignOutEverywhere(app, deps);
  mountGetMe(app, deps);
  mountDeletePerson(app, deps);
  mountVerifyRealName(app, deps);
  mountChangePreferences(app, deps);
  mountLinkLogin(app, deps);
  mountUnlinkLogin(app, deps);
  mountGetGarage(app, deps);
  mountBindLicence(app, deps);
  mountBindVehicle(app, deps);
  mountUnbindVehicle(app, deps);
  mountOfferMandate(app, deps);
  mountAcceptMandate(app, deps);
  mountRevokeMandate(app, deps);
  mountRegisterDevice(app, deps);
  mountExportPerson(app, deps);
  return app;
}
