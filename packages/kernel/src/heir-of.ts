/**
 * Who stands now for somebody whose account was merged into another, and that one perhaps into a third; undefined where the
 * last of them ended without an heir. `endOf` says how somebody ended, and nothing of whoever has not.
 */
export async function heirOf<Id extends string>(
  first: Id,
  endOf: (id: Id) => Promise<{ readonly into?: Id | undefined } | undefined>,
): Promise<Id | undefined> {
  let heir: Id | undefined = first;
  while (heir !== undefined) {
    const end: { readonly into?: Id | undefined } | undefined = await endOf(heir);
    if (!end) return heir;
    heir = end.into;
  }
  return undefined;
}
