import { ExamSubject, PlanId } from '@yilu/contracts';
import type { Clock } from '@yilu/kernel';
import { keptFor } from '../kept-for.js';
import type { TallyStore } from '../ports.js';

const minute = 60_000;

/** Counts that are at most a minute old: half a million who look at their place ask the store once a minute. */
export function keptTallies(tallies: TallyStore, now: Clock): TallyStore {
  const read = keptFor(minute, now, (key) => {
    const [planId, subject] = key.split(' ');
    return tallies.read(PlanId.parse(planId), ExamSubject.parse(subject));
  });
  return {
    count: (eventId, of) => tallies.count(eventId, of),
    read: (planId, subject) => read(`${planId} ${subject}`),
  };
}
