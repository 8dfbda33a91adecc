import type { ExamCity } from '../city/ningbo.js';
import { moved } from './booking-states.js';
import type { Placed } from './cancelling.js';
import { bookingChanged, type SiteName } from './seat-events.js';
import type { SeatStep } from './seats-taking.js';
import { offerEnds, withOffer } from './waiting.js';

/** A spare seat kept for the waiter whose turn it is, and told to him. */
export function offered(
  { booking, session }: Placed,
  now: Date,
  city: Pick<ExamCity, 'offerHours' | 'quietFromHour' | 'quietUntilHour'>,
  siteName: SiteName,
): SeatStep {
  const until = offerEnds(now, city, session).toISOString();
  const next = moved(booking, 'offered', 'offered', now, { until });
  const hold = { personId: booking.personId, pool: 'general', kind: 'offer', until } as const;
  return {
    sessions: [withOffer(session, hold, now)],
    bookings: [next],
    events: [bookingChanged(next, 'offered', siteName, { own: false })],
  };
}
