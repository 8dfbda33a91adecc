import { type ApiOptions, createApiApp } from '@yilu/http';
import type { Deps } from './ports.js';
import { mountBookAppointment } from './routes/book-appointment.js';
import { mountCancelAppointment } from './routes/cancel-appointment.js';
import { mountChooseRoute } from './routes/choose-route.js';
import { mountExportClaims } from './routes/export-claims.js';
import { mountGetAppointmentCalendar } from './routes/get-appointment-calendar.js';
import { mountGetClaim } from './routes/get-claim.js';
import { mountListCentres } from './routes/list-centres.js';
import { mountListClaims } from './routes/list-claims.js';
import { mountListSlots } from './routes/list-slots.js';

/** The citizens' side: claims, claims centres, appointments. Fixed addresses stand before those with a claim's id. */
export function createClaimsApp(deps: Deps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountListClaims(app, deps);
  mountExportClaims(app, deps);
  mountListCentres(app, deps);
  mountListSlots(app, deps);
  mountGetClaim(app, deps);
  mountChooseRoute(app, deps);
  mountBookAppointment(app, deps);
  mountCancelAppointment(app, deps);
  mountGetAppointmentCalendar(app, deps);
  return app;
}
