import type { Locale } from '@yilu/contracts';
import type { Remedies } from '@yilu/law/violations/remedies';
import type { Unit } from '../city/units.js';
import type { Decision } from './files.js';

/** A decision as it is printed for the person whom it names. */
export interface DecisionPaper {
  readonly decision: Decision;
  /** In full: his own copy. */
  readonly party: { readonly name: string; readonly documentNumber: string };
  readonly unit: Unit;
  readonly remedies: Remedies;
  readonly locale: Locale;
  readonly verificationUrl: string;
}

/** An application for administrative review with everything filled in that is known here. */
export interface ReviewApplication extends Pick<DecisionPaper, 'decision' | 'party' | 'unit' | 'locale'> {
  /** The remedy in words, with its offices and ways. */
  readonly howToApply: { readonly zh: string; readonly en: string };
  readonly offices: Remedies['remedies'][number]['offices'];
  readonly servedOn: string;
  readonly lastOn: string;
}

/** A citizen's records, line by line as they are exported. */
export interface RecordsPaper {
  readonly lines: readonly (readonly string[])[];
  readonly madeAt: Date;
}
