import { type ApiOptions, createApiApp } from '@yilu/http';
import type { CertificateDeps } from './ports.js';
import { mountAddCertificate } from './routes/add-certificate.js';
import { mountApply } from './routes/apply.js';
import { mountGetBooking } from './routes/get-booking.js';
import { mountGetExamCalendar } from './routes/get-exam-calendar.js';
import { mountGetForecast } from './routes/get-forecast.js';
import { mountGetProof } from './routes/get-proof.js';
import { mountGetSlip } from './routes/get-slip.js';
import { mountPleadIllness } from './routes/plead-illness.js';
import { mountWithdrawApplication } from './routes/withdraw-application.js';

/** A citizen's own bookings: applying, looking, the papers for the day, and that he was too ill to come. */
export function createBookingsApp(deps: CertificateDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountGetBooking(app, deps);
  mountApply(app, deps);
  mountWithdrawApplication(app, deps);
  mountGetProof(app, deps);
  mountGetForecast(app, deps);
  mountGetSlip(app, deps);
  mountGetExamCalendar(app, deps);
  mountAddCertificate(app, deps);
  mountPleadIllness(app, deps);
  return app;
}
