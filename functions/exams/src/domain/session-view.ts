import type { SessionView } from '@yilu/contracts';
import { siteNameOf } from '../city/cities.js';
import type { ExamSession } from './files.js';
import { freeSeats } from './seats.js';

/** A session as anybody may see it at this moment: how many seats, never whose. */
export function sessionView(city: string, session: ExamSession, now: Date): SessionView {
  const { sessionId, planId, subject, classes, siteId, startsAt, endsAt, capacity, priorityCapacity } = session;
  const free = freeSeats(session, now);
  return {
    sessionId,
    planId,
    subject,
    classes: [...classes],
    siteId,
    site: siteNameOf(city)(siteId),
    startsAt,
    endsAt,
    capacity,
    priorityCapacity,
    free: free.general,
    priorityFree: free.priority,
    waiting: session.waiters.length,
    ...(session.lastPlace === undefined ? {} : { lastPlace: session.lastPlace }),
    ...(session.cancelled ? { cancelled: { reason: session.cancelled.reason } } : {}),
  };
}
