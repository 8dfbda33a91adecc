import type { AgreementCopy, Locale, PartyRole, Sketch } from '@yilu/contracts';
import type { DeterminationFile, Signature } from './accident.js';

/** Strokes of a finger on a 1000 × 400 canvas. */
export type StrokeLines = readonly (readonly (readonly [number, number])[])[];

/** What stands on an agreement's paper, already as its reader may see it. */
export interface AgreementPaper {
  readonly copy: AgreementCopy;
  readonly signatures: readonly {
    readonly by: PartyRole;
    readonly signedAt: string;
    readonly lines: StrokeLines;
    /** Whose phone a guest signed on, and how he was confirmed. */
    readonly guest?: Signature['guest'];
  }[];
  /** Said below the title: whose copy this is, or that it is the sealed original. */
  readonly reader: PartyRole | 'host' | 'code' | 'sealed';
  /** What each party drew. */
  readonly sketches: readonly { readonly by: PartyRole; readonly sketch: Sketch }[];
  /** In which language words stand beside the Chinese ones, which alone are signed. */
  readonly locale: Locale;
  /** What opens a guest's copy again, on that copy alone. */
  readonly copyCode?: string | undefined;
}

export interface DeterminationPaper {
  readonly determination: DeterminationFile;
  readonly parties: readonly {
    readonly role: PartyRole;
    readonly name: string;
    readonly vehicle: string;
    readonly plate?: string | undefined;
  }[];
  readonly occurredAt: string;
  readonly place: string;
  readonly shape: string;
  readonly verificationUrl: string;
  /** Last day of the reader's right to review; absent until he is served. */
  readonly reviewUntil?: string | undefined;
  readonly locale: Locale;
}
