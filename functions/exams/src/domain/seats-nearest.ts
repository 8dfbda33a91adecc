import type { LicenceClass } from '@yilu/contracts';
import { metresBetween } from '@yilu/kernel/distance';
import type { Site } from '@yilu/law/exams/nearest-sites';
import type { ExamSession } from './files.js';
import { freeSeats, takeableUntil } from './seats.js';

// A day more to wait weighs as much as this many metres more to go.
const metresPerDay = 10_000;
const dayMs = 86_400_000;
const most = 3;

/** The three sessions nearest in time and place to one without a seat that this class may sit and that have one left. */
export function nearestTo(
  session: ExamSession,
  licenceClass: LicenceClass,
  coming: readonly ExamSession[],
  sites: readonly Site[],
  now: Date,
): ExamSession[] {
  const place = ({ siteId }: ExamSession) => sites.find((site) => site.siteId === siteId)?.location;
  const from = place(session);
  const away = (other: ExamSession) => {
    const to = place(other);
    const metres = from && to ? metresBetween(from, to) : 0;
    return metres + (Math.abs(Date.parse(other.startsAt) - Date.parse(session.startsAt)) / dayMs) * metresPerDay;
  };
  return coming
    .filter((other) => other.sessionId !== session.sessionId && other.classes.includes(licenceClass))
    .filter((other) => now < takeableUntil(other) && freeSeats(other, now).general > 0)
    .sort((one, other) => away(one) - away(other) || (one.sessionId < other.sessionId ? -1 : 1))
    .slice(0, most);
}
