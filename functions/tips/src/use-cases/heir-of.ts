import type { Pseudonym } from '@yilu/contracts';
import { heirOf as walk } from '@yilu/kernel/heir-of';
import type { Deps } from '../ports.js';

/** Who a reporter is now: himself, or the account that his was merged into; there false reports count. */
export async function heirOf({ store }: Pick<Deps, 'store'>, pseudonym: Pseudonym): Promise<Pseudonym> {
  const heir = await walk(pseudonym, async (id) => {
    const [reporter] = (await store.find({ reporters: [id] })).reporters;
    return reporter?.into ? { into: reporter.into } : undefined;
  });
  return heir ?? pseudonym;
}
