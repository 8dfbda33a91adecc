import type { AmendmentView, Correction, PartyRole } from '@yilu/contracts';
import type { Accident, Agreement, Particulars } from './accident.js';

/** What a party said of an injury: his words, of anybody's health, are sealed under the case's id. */
export interface InjuryReport {
  readonly by: PartyRole;
  readonly recordedBy: 'party' | 'officer';
  readonly reportedAt: string;
  readonly sealed: string;
}
export interface InjuryRecord {
  readonly reports: readonly InjuryReport[];
  /** The case went over to the ordinary procedure. */
  readonly takenOver?: { readonly at: string; readonly officerId: string };
}

/** A proposal to put lines of the signed agreement right; the last one, whatever became of it. */
export interface Amendment {
  readonly amendmentId: string;
  readonly by: PartyRole;
  readonly reason: string;
  readonly proposedAt: string;
  readonly expiresAt: string;
  readonly state: AmendmentView['state'];
  /** What changes, as everybody may see it. */
  readonly corrections: readonly Correction[];
  readonly agreed: readonly PartyRole[];
  /** The scene, and the proposer's particulars, as they would be: gone once it ends. */
  readonly scene?: Accident['scene'];
  readonly particulars?: Particulars;
  /** The new agreement, while it awaits all signatures. */
  readonly draft?: Agreement;
  readonly ended?: { readonly at: string; readonly by?: PartyRole; readonly reason?: string };
}

/** A party does not stand by what he signed; the agreement stays in force. */
export interface ObjectionRecord {
  readonly by: PartyRole;
  readonly at: string;
  readonly reason: string;
}
