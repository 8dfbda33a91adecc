import type { AssetKind } from '@yilu/contracts';
import { codeOf } from './asset-codes.js';

/** What is written down of a facility, as far as it is. */
export interface AssetDraft {
  readonly code: string;
  readonly kind: AssetKind;
  readonly place: string;
  readonly spot: string;
  readonly unitId: string;
  /** By which number the rest was looked up; undefined where it was typed. */
  readonly lookedUp?: string | undefined;
}

/** A draft with what was typed. Another number is another facility: what was looked up under the first goes with it. */
export function changed(draft: AssetDraft, change: Partial<AssetDraft>): AssetDraft {
  const next = { ...draft, ...change };
  if (draft.lookedUp === undefined || codeOf(next.code) === draft.lookedUp) return next;
  return { ...next, place: '', spot: '', unitId: '', lookedUp: undefined };
}

/** A draft with what is known of the facility; an answer that another number was typed after is left out. */
export const withKnown = (draft: AssetDraft, code: string, known: Omit<AssetDraft, 'code' | 'lookedUp'>): AssetDraft =>
  codeOf(draft.code) === code ? { ...known, code, lookedUp: code } : draft;
