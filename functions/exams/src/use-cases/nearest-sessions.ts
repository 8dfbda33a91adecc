import { addDays, dayOf } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import type { Booking, ExamSession } from '../domain/files.js';
import { nearestTo } from '../domain/seats-nearest.js';
import type { Deps } from '../ports.js';

// Two weeks of a city's sessions of one subject: whoever was too late is shown seats, not a catalogue.
const lookedAt = 100;

/** Where the nearest seats are, for whoever found none. */
export const nearestSessions =
  ({ store, now, city }: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async (session: ExamSession, licenceClass: Booking['licenceClass']): Promise<ExamSession[]> => {
    const tomorrow = addDays(dayOf(now()), 1);
    const { items } = await store.listComing(session.subject, tomorrow, { limit: lookedAt });
    return nearestTo(session, licenceClass, items, examCityOf(city).sites, now());
  };
