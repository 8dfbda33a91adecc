import type { NewEvent } from '@yilu/contracts';
import { addMonths, dayOf, startOfDay } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { Bar, Misuse, PersonFile } from './files.js';
import { barAt, countingMisuses } from './move-limits.js';
import { barChanged } from './move-news.js';

/** The asker after an officer confirmed a misuse; the third within a year bars him for a year, with its reason. */
export function misused(
  person: PersonFile,
  misuse: Misuse,
  limits: MoveLimits,
  at: Date,
): { readonly person: PersonFile; readonly events: readonly NewEvent[] } {
  const misuses = [...countingMisuses(person, limits, at), misuse];
  const next: PersonFile = { ...person, version: person.version + 1, misuses };
  if (misuses.length < limits.misusesBeforeBar || barAt(person, at)) return { person: next, events: [] };
  const until = startOfDay(addMonths(dayOf(at), limits.barMonths)).toISOString();
  const bar: Bar = { from: at.toISOString(), until };
  return { person: { ...next, bar }, events: [barChanged(person.personId, 'barred', misuse.reason, bar)] };
}

/** The bar after its appeal was answered: lifted with what it rests on, or kept with a reason. */
export function appealAnswered(
  person: PersonFile,
  { lift, reason }: { readonly lift: boolean; readonly reason: string },
): { readonly person: PersonFile; readonly events: readonly NewEvent[] } {
  const { bar, ...rest } = person;
  const version = person.version + 1;
  if (!bar?.appeal) return { person: { ...person, version }, events: [] };
  if (lift)
    return {
      person: { ...rest, version, misuses: [] },
      events: [barChanged(person.personId, 'lifted', reason)],
    };
  const kept: Bar = { ...bar, appeal: { ...bar.appeal, state: 'kept', reason } };
  return { person: { ...person, version, bar: kept }, events: [barChanged(person.personId, 'kept', reason, kept)] };
}
