import type { BookingView, Sha256 } from '@yilu/contracts';

/** What this phone itself was given when somebody applied: the city cannot exchange it afterwards. */
export interface KeptReceipt {
  readonly leafHash: Sha256;
  readonly line?: string;
  /** The city gave another fingerprint while the window was still open. */
  readonly replaced?: true;
}

/**
 * What this phone keeps of an application that it shows. Until the window closes an edition of the plan, or another phone,
 * may give it another fingerprint, which is said and kept; from then on this phone stays with the one that it has.
 */
export function receiptAfter(
  kept: KeptReceipt | undefined,
  { leafHash, closesAt }: Pick<NonNullable<BookingView['application']>, 'leafHash' | 'closesAt'>,
  now: Date,
): KeptReceipt | undefined {
  if (!kept || kept.leafHash === leafHash || now >= new Date(closesAt)) return kept;
  return { leafHash, replaced: true };
}
