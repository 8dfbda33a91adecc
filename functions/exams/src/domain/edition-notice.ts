import type { EventData, NewEvent, SessionId, Sha256 } from '@yilu/contracts';
import type { Booking } from './files.js';

type Edition = Pick<EventData<'exams.edition_published'>, 'planId' | 'edition' | 'reason'>;

/** An application with other preferences; its line is written as it was, so that all lines keep one form. */
function preferring(
  booking: Booking,
  preferences: readonly SessionId[],
  leafHashOf: (line: string) => Sha256,
): Booking {
  const { application } = booking;
  if (!application || preferences.length === application.preferences.length) return booking;
  const line = JSON.stringify({ ...JSON.parse(application.line), preferences });
  return { ...booking, application: { ...application, preferences, line, leafHash: leafHashOf(line) } };
}

/**
 * Tells one applicant of an edition, once, and takes the sessions that are gone out of his preferences. Whoever applied
 * after it knows it already; whoever withdrew meanwhile is told nothing.
 */
export function toldOf(
  booking: Booking,
  { planId, edition, reason }: Edition,
  publishedAt: string,
  isHeld: (sessionId: SessionId) => boolean,
  leafHashOf: (line: string) => Sha256,
): { readonly booking: Booking; readonly event: NewEvent } | undefined {
  const { application, state, toldEdition = 0, personId, provider, subject, number } = booking;
  if (!application || state !== 'applied' || booking.planId !== planId) return undefined;
  if (toldEdition >= edition || application.acceptedAt >= publishedAt) return undefined;
  return {
    booking: {
      ...preferring(booking, application.preferences.filter(isHeld), leafHashOf),
      toldEdition: edition,
      version: booking.version + 1,
    },
    event: {
      type: 'exams.plan_changed',
      data: { personId, provider, subject, number, planId, version: edition, reason },
    },
  };
}
