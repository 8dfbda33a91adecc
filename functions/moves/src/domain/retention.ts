import { addDays, addMonths, dayOf, startOfDay } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { PersonFile } from './files.js';

const askedEnds = (at: string, { retentionDays }: MoveLimits) =>
  new Date(Date.parse(at) + retentionDays * 86_400_000).toISOString();
/** The day after it counts for the last time. */
const misuseEnds = (at: string, { barMonths }: MoveLimits) =>
  startOfDay(addDays(addMonths(dayOf(new Date(at)), barMonths), 1)).toISOString();

/** When the first of what is kept against somebody has to go; the store's own clock knows of whole files alone. */
export function forgetAt({ asked, misuses, bar }: PersonFile, limits: MoveLimits): string | undefined {
  const ends = [
    ...asked.map(({ at }) => askedEnds(at, limits)),
    ...misuses.map(({ at }) => misuseEnds(at, limits)),
    ...(bar ? [bar.until] : []),
  ];
  return ends.sort()[0];
}

/** The person without what has to go by now; undefined where nothing has. */
export function withoutForgotten(person: PersonFile, limits: MoveLimits, at: Date): PersonFile | undefined {
  const now = at.toISOString();
  const due = forgetAt(person, limits);
  if (due === undefined || due > now) return undefined;
  const { bar, ...rest } = person;
  return {
    ...rest,
    version: person.version + 1,
    asked: person.asked.filter((one) => askedEnds(one.at, limits) > now),
    misuses: person.misuses.filter((one) => misuseEnds(one.at, limits) > now),
    ...(bar && bar.until > now ? { bar } : {}),
  };
}
