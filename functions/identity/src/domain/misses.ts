import type { Guarded, Person } from './person.js';

/** Wrong answers a day after which a question is closed until tomorrow: names and codes cannot be tried out. */
export const missesPerDay = { real_name: 5, vehicle: 10, licence: 10, mandate: 10 } as const satisfies Record<
  Guarded,
  number
>;

const countOn = (person: Person, what: Guarded, today: string) => {
  const misses = person.misses[what];
  return misses?.on === today ? misses.count : 0;
};

/** Whether the person may still ask today (`today` is a day in Asia/Shanghai). */
export const mayAsk = (person: Person, what: Guarded, today: string) =>
  countOn(person, what, today) < missesPerDay[what];

/** The tally with one more wrong answer. */
export const missed = (person: Person, what: Guarded, today: string): Person['misses'] => ({
  ...person.misses,
  [what]: { on: today, count: countOn(person, what, today) + 1 },
});
