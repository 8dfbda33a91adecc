import type { AlertDetail } from '@yilu/contracts';

/** How often each value stands there, of those that stand there more than once; the most frequent first. */
function inSeveral(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count > 1).sort(([, one], [, other]) => other - one));
}

/** Plates and places that stand in more than one accident of a group, each with the number of its accidents. */
export const sharedIn = (cases: AlertDetail['cases']) => ({
  plates: inSeveral(cases.flatMap(({ plates }) => [...new Set(plates)])),
  places: inSeveral(cases.flatMap(({ place }) => place ?? [])),
});
