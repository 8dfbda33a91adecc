import type { AlertDetail } from '@yilu/contracts';

const inSeveral = (values: readonly string[]): ReadonlySet<string> =>
  new Set(values.filter((value, at) => values.indexOf(value) !== at));

/** Plates and places that stand in more than one accident of a group. */
export const sharedIn = (cases: AlertDetail['cases']) => ({
  plates: inSeveral(cases.flatMap(({ plates }) => [...new Set(plates)])),
  places: inSeveral(cases.flatMap(({ place }) => place ?? [])),
});
