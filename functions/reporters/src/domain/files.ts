import type { IdentityProvider, OpeningId, OpeningState, PersonId, Pseudonym, StaffRole, TipId } from '@yilu/contracts';

/** Who filed a report, sealed under the reporters' own key for this report. */
export interface ReporterFile {
  readonly tipId: TipId;
  readonly version: number;
  readonly pseudonym: Pseudonym;
  /** JSON of `Sealed`. */
  readonly box: string;
  /** Officers who looked at the report: none of them has a part in opening whose it is. */
  readonly reviewers: readonly string[];
  /** The reward that was granted, so that none is granted twice; and whether it was taken back. */
  readonly rewardId?: string;
  readonly withdrawn?: true;
}
/** What lies in a report's box. */
export interface SealedReporter {
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
}

/**
 * Who is behind a pseudonym: his name and numbers as identity sealed them, sealed once more under the reporters' key. It
 * takes both keys to read them. Kept of everybody with a real name, so that having one says nothing of who reports.
 */
export interface PersonFile {
  readonly pseudonym: Pseudonym;
  readonly version: number;
  readonly revision: number;
  /** JSON of `SealedPerson`; gone with the account. */
  readonly box?: string;
  /** Who took over, after a merge; and whose reports this one took over. */
  readonly into?: Pseudonym;
  readonly also?: readonly Pseudonym[];
}
export interface SealedPerson {
  readonly personId: PersonId;
  readonly name?: string;
  readonly phone?: string;
  readonly documentNumber?: string;
}

/** An officer who has a part in an opening. */
export interface OpeningOfficer {
  readonly officerId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly reason: string;
  readonly at: string;
  /** When he looked; he may once. */
  readonly lookedAt?: string;
  /** The request by which he looked: the same one, sent again, shows him the same. */
  readonly lookedBy?: string;
}

/** The opening of an identity: one officer asks, another consents, both may look once, for a while. */
export interface Opening {
  readonly openingId: OpeningId;
  readonly version: number;
  readonly tipId: TipId;
  readonly pseudonym: Pseudonym;
  readonly state: Exclude<OpeningState, 'over'>;
  readonly asked: OpeningOfficer;
  readonly answered?: OpeningOfficer;
  readonly until?: string;
}
