import type { AgreementCopy, PartyRole } from '@yilu/contracts';
import type { DeterminationFile } from './accident.js';

/** Strokes of a finger on a 1000 × 400 canvas. */
export type StrokeLines = readonly (readonly (readonly [number, number])[])[];

/** What stands on an agreement's paper, already as its reader may see it. */
export interface AgreementPaper {
  readonly copy: AgreementCopy;
  readonly signatures: readonly { readonly by: PartyRole; readonly signedAt: string; readonly lines: StrokeLines }[];
  /** Said below the title: whose copy this is, or that it is the sealed original. */
  readonly reader: PartyRole | 'sealed';
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
}
