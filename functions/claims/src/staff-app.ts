import { type ApiOptions, createApiApp } from '@yilu/http';
import type { StaffDeps } from './ports.js';
import { mountConnectInsurer } from './routes/connect-insurer.js';
import { mountGetClaimDelivery } from './routes/get-delivery.js';
import { mountListClaimDeliveries } from './routes/list-deliveries.js';
import { mountListInsurers } from './routes/list-insurers.js';
import { mountListStaffClaims } from './routes/list-staff-claims.js';
import { mountPauseInsurer } from './routes/pause-insurer.js';
import { mountResendDelivery } from './routes/resend-delivery.js';
import { mountRotateSecret } from './routes/rotate-secret.js';

/** The officers' side: delivery ledger, insurers and their secrets, claims by the limit that runs. */
export function createClaimsStaffApp(deps: StaffDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'staff' });
  mountListClaimDeliveries(app, deps);
  mountGetClaimDelivery(app, deps);
  mountResendDelivery(app, deps);
  mountListInsurers(app, deps);
  mountConnectInsurer(app, deps);
  mountPauseInsurer(app, deps);
  mountRotateSecret(app, deps);
  mountListStaffClaims(app, deps);
  return app;
}
