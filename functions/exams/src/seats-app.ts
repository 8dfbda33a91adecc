import { type ApiOptions, createApiApp } from '@yilu/http';
import type { CertificateDeps } from './ports.js';
import { mountAnswerOffer } from './routes/answer-offer.js';
import { mountCancelBooking } from './routes/cancel-booking.js';
import { mountChangeSession } from './routes/change-session.js';
import { mountConfirmSeat } from './routes/confirm-seat.js';
import { mountFileAppeal } from './routes/file-appeal.js';
import { mountHoldSeat } from './routes/hold-seat.js';
import { mountJoinWaiting } from './routes/join-waiting.js';
import { mountLeaveWaiting } from './routes/leave-waiting.js';
import { mountReleaseSeat } from './routes/release-seat.js';

/** Seats beside the draw: holds, the wait list, offers, changes and cancellations. */
export function createSeatsApp(deps: CertificateDeps, options: Omit<ApiOptions, 'audience' | 'isOpen'>) {
  const app = createApiApp({ ...options, audience: 'citizen' });
  mountHoldSeat(app, deps);
  mountReleaseSeat(app, deps);
  mountConfirmSeat(app, deps);
  mountJoinWaiting(app, deps);
  mountLeaveWaiting(app, deps);
  mountAnswerOffer(app, deps);
  mountChangeSession(app, deps);
  mountCancelBooking(app, deps);
  mountFileAppeal(app, deps);
  return app;
}
