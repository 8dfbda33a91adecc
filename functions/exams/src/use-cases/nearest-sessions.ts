import { addDays, dayOf, startOfDay } from '@yilu/kernel';
import { examCityOf } from '../city/cities.js';
import type { ExamSession } from '../domain/files.js';
import { isForHim, nearestTo, type Seeker } from '../domain/seats-nearest.js';
import type { ComingSpan, Deps } from '../ports.js';

// Whoever was too late is shown seats, not a catalogue: on either side of his hour, so many with a seat are weighed.
const weighed = 20;
const pageSize = 100;
const mostPages = 5;

/** Where the nearest seats are that he could take, for whoever found none: after the hour that he wanted, and before. */
export const nearestSessions =
  ({ store, now, city }: Pick<Deps, 'store' | 'now' | 'city'>) =>
  async (session: ExamSession, seeker: Seeker): Promise<ExamSession[]> => {
    const { sites, profile } = examCityOf(city);
    const asOf = now();
    async function along(span: ComingSpan): Promise<ExamSession[]> {
      const found: ExamSession[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < mostPages && found.length < weighed; page++) {
        const query = { limit: pageSize, ...(cursor ? { cursor } : {}) };
        const { items, nextCursor } = await store.listComing(session.subject, span, query);
        found.push(...items.filter((other) => isForHim(other, seeker, asOf, profile)));
        cursor = nextCursor;
        if (!cursor) break;
      }
      return found;
    }
    const tomorrow = startOfDay(addDays(dayOf(asOf), 1));
    const wanted = new Date(Math.max(Date.parse(session.startsAt), tomorrow.getTime()));
    const sides = [along({ from: wanted }), along({ from: tomorrow, before: wanted, latestFirst: true })];
    return nearestTo(session, (await Promise.all(sides)).flat(), sites);
  };
