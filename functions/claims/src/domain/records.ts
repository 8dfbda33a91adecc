import type {
  Appointment,
  CaseId,
  ClaimDelivery,
  ClaimId,
  ClaimRoute,
  EventData,
  IdentityProvider,
  Insurer,
  Liability,
  PartyRole,
  PersonId,
} from '@yilu/contracts';

/** Optional, and explicitly clearable: written as undefined, it leaves the stored item. */
type Cleared<T> = T | undefined;

export type Outcome = EventData<'accidents.outcome_fixed'>;
export type Side = Outcome['sides'][number];

/** A signed paper as it came: what is personal stays sealed until an insurer is sent it. */
export type Pack = Outcome;

/** What was told of one accident, and to whom. */
export interface CaseFile {
  readonly caseId: CaseId;
  readonly version: number;
  /** The latest paper; absent while only an injury is known, which may arrive first. */
  readonly paper?: {
    readonly kind: Outcome['kind'];
    readonly number: string;
    readonly version: number;
    readonly fixedAt: string;
  };
  readonly insurers: readonly { readonly insurerId: Insurer['insurerId']; readonly name: string }[];
  readonly injuredAt?: Cleared<string>;
}

/** What an insurer reported, each fact with the instant at which it happened there. */
export interface Progress {
  readonly registered?: { readonly at: string; readonly claimNumber: string };
  readonly papersRequested?: { readonly at: string; readonly papers: readonly string[] };
  readonly papersComplete?: { readonly at: string };
  readonly decided?: {
    readonly at: string;
    readonly covered: boolean;
    readonly amountFen?: number | undefined;
    readonly reason?: string | undefined;
  };
  readonly agreed?: { readonly at: string };
  readonly paid?: { readonly at: string; readonly amountFen: number };
}

/** One party's claim: whose it is, towards whom, and how far it is. */
export interface ClaimRecord {
  readonly claimId: ClaimId;
  readonly version: number;
  readonly caseId: CaseId;
  readonly role: PartyRole;
  /** Nobody once the person is deleted. */
  readonly holder?: Cleared<{ readonly personId: PersonId; readonly provider: IdentityProvider }>;
  readonly insurerId: Insurer['insurerId'];
  readonly insurer: string;
  readonly plate?: Cleared<string>;
  readonly liability: Liability;
  readonly number: string;
  readonly paperVersion: number;
  readonly occurredAt: string;
  readonly fixedAt: string;
  readonly frozen: boolean;
  readonly handedOverAt?: Cleared<string>;
  readonly progress: Progress;
  readonly route?: Cleared<ClaimRoute>;
  readonly appointment?: Cleared<Appointment>;
  readonly mutualCover?: Cleared<{ readonly limitFen: number; readonly basis: string }>;
}

/** An insurer with its secrets, sealed for its id; the first signs, the others still verify and sign during an overlap. */
export interface InsurerRecord extends Insurer {
  readonly version: number;
  readonly secrets: readonly { readonly sealed: string; readonly until?: string }[];
}

/** One message to one insurer. `leaseUntil` says that a try is under way. */
export interface DeliveryRecord extends ClaimDelivery {
  readonly version: number;
  readonly paperVersion: number;
  readonly happenedAt: string;
  /** The paper that took the place of this message's. */
  readonly replacedBy?: { readonly number: string; readonly version: number } | undefined;
  readonly leaseUntil?: Cleared<string>;
}

/** A person who ended: kept so that a late event does not write for him. */
export interface EndedPerson {
  readonly personId: PersonId;
  readonly version: number;
  readonly into?: PersonId | undefined;
}

export interface SlotRef {
  readonly centreId: string;
  readonly startsAt: string;
}
