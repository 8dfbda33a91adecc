import type { ImpactPart } from '@yilu/contracts/constants';
import type { FactId } from '../facts.js';

/** One way in which two vehicles meet, as a row of the liability table. */
export interface Shape {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  /** Article in Chinese, as shown and printed. */
  readonly basis: string;
  readonly basisEn: string;
  /** False: parties or an officer decide, the table never proposes. */
  readonly autoSuggest: boolean;
  /** Two motor vehicles, or a motor and a non-motor vehicle. */
  readonly parties: 'MM' | 'MN';
  /** A rule of one province only; elsewhere the row proposes nothing. */
  readonly province?: 'zhejiang';
  /** Both did the same thing, so that who is named as mover makes no difference. */
  readonly symmetric?: true;
  /** Who did what the shape names; bears full liability where the table answers. */
  readonly mover: { readonly zh: string; readonly en: string };
  /** Usual contact zones, taken where a speaker names none. */
  readonly impact: { readonly mover: ImpactPart; readonly other: ImpactPart };
  /** Exceptions to ask about: each changes the answer. */
  readonly facts: readonly FactId[];
}
