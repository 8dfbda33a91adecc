import type { PersonId, TipId } from '@yilu/contracts';
import type { ReporterFile, Tip, TipMedia } from '../domain/files.js';
import { lockedKey } from '../domain/keeping.js';
import type { TipWords } from '../domain/tip-view.js';
import type { Deps } from '../ports.js';
import { reporterOf } from './commands.js';

/** Whether a report is this reporter's, or was that of an account of his that was merged into this one. */
export const isHis = (tip: Tip, reporter: ReporterFile | undefined, pseudonym: string): boolean =>
  tip.pseudonym === pseudonym || (reporter?.also.some((one) => one === tip.pseudonym) ?? false);

/** What a reporter wrote, opened. */
export async function wordsOf({ vault }: Pick<Deps, 'vault'>, { tipId, text, appeal }: Tip): Promise<TipWords> {
  const [own, against] = await Promise.all([
    vault.open('tip', tipId, text),
    appeal && vault.open('tip', tipId, appeal.text),
  ]);
  return { text: own, ...(against === undefined ? {} : { appeal: against }) };
}

/** How the pictures of a report are shown: where they lie by now, and not once they are removed. */
export const viewUrlOf =
  ({ pictures, locked, now }: Pick<Deps, 'pictures' | 'locked' | 'now'>, { tipId, lockedAt, originals }: Tip) =>
  ({ mediaId, key }: TipMedia): string | undefined => {
    if (lockedAt) return locked.viewUrl(lockedKey(tipId, mediaId), now());
    return originals ? undefined : pictures.viewUrl(key, now());
  };

/** A report for its own reporter; undefined for everybody else's, as for none. */
export async function ownTip(
  deps: Pick<Deps, 'store' | 'pseudonymOf'>,
  personId: PersonId,
  tipId: TipId,
): Promise<Tip | undefined> {
  const pseudonym = await reporterOf(deps, personId);
  const {
    tips: [tip],
    reporters: [reporter],
  } = await deps.store.find({ tips: [tipId], reporters: [pseudonym] });
  return tip && isHis(tip, reporter, pseudonym) ? tip : undefined;
}
