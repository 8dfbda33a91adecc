import type { Pseudonym } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Who a reporter is now: himself, or the account that his was merged into; there false reports count. */
export async function heirOf({ store }: Pick<Deps, 'store'>, pseudonym: Pseudonym): Promise<Pseudonym> {
  let heir = pseudonym;
  for (;;) {
    const [reporter] = (await store.find({ reporters: [heir] })).reporters;
    if (!reporter?.into) return heir;
    heir = reporter.into;
  }
}
