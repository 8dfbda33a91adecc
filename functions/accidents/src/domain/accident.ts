import type {
  AccidentStatus,
  Capture,
  CaseId,
  Comparison,
  Device,
  DeviceLink,
  DocumentKind,
  GuestConfirmation,
  Liability,
  Locale,
  Location,
  NonMotorKind,
  OfficerQuestion,
  PartyKind,
  PartyRole,
  PerParty,
  PersonId,
  PhotoId,
  PhotoMediaType,
  PhotoRefusal,
  PhotoShot,
  Proposal,
  Referral,
  ServiceKind,
  Statement,
  VehicleKind,
  Weather,
} from '@yilu/contracts';
import type { ChainEnd, LinkContent } from '@yilu/evidence';
import type { Amendment, InjuryRecord, ObjectionRecord } from './aftermath-records.js';
import type { CodeLock } from './pairing.js';

/** Who did something to a case. */
export type Actor = PartyRole | 'officer' | 'system';

/** Optional, and explicitly clearable: a voided agreement is written as undefined and leaves the stored item. */
type Cleared<T> = T | undefined;
/** What a seat may or may not have given yet. */
type PerSeat<T> = { readonly [R in PartyRole]?: Cleared<T> };

export interface MotorVehicle {
  readonly kind: 'motor';
  readonly vehicleKind: VehicleKind;
  readonly plate: string;
  readonly makeAndColour: string;
  readonly insurer: string;
  /** Sealed under the owner of the particulars. */
  readonly policyNumber: string;
  readonly maskedPolicyNumber: string;
}
export type PartyVehicle = MotorVehicle | { readonly kind: 'non_motor'; readonly nonMotorKind: NonMotorKind };

/** What art 21 wants of a person, copied from his projection when he confirmed; personal values stay sealed. */
export interface Particulars {
  /** Whose id the sealed values are bound to; stays as it was when two persons are merged. */
  readonly owner: PersonId;
  readonly name: string;
  readonly maskedName: string;
  readonly documentNumber: string;
  readonly maskedDocumentNumber: string;
  /** Absent for a guest who has none. */
  readonly phone?: Cleared<string>;
  readonly maskedPhone?: Cleared<string>;
  readonly vehicle: PartyVehicle;
}

/** Somebody who takes part on another's phone: seated out of the registers, confirmed by proofs of his own. */
export interface Guest {
  /** Whose phone he acts on. */
  readonly host: PartyRole;
  readonly documentKind: DocumentKind;
  /** Keyed hashes: who signs in under this document takes the seat; what goes to this telephone is counted. */
  readonly documentKey: string;
  readonly phoneKey?: Cleared<string>;
  readonly confirmation: GuestConfirmation;
  /** `personId` is an account's, and no id that was drawn for the seat. */
  readonly known: boolean;
  /** He has come in under his own account, so that his host acts for him no more. */
  readonly taken: boolean;
  readonly code?: Cleared<{ readonly hash: string; readonly expiresAt: string }>;
  readonly codesSent?: number;
  readonly lock?: Cleared<CodeLock>;
  /** Who saw him sign, sealed for the owner of his particulars. */
  readonly witness?: Cleared<{ readonly name: string; readonly phone?: Cleared<string> }>;
}

export interface Party {
  readonly personId: PersonId;
  readonly provider: 'wechat' | 'alipay' | 'sms';
  readonly joinedAt: string;
  readonly particulars?: Cleared<Particulars>;
  readonly guest?: Cleared<Guest>;
}

export interface Photo {
  readonly photoId: PhotoId;
  readonly shot: PhotoShot;
  readonly by: PartyRole;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly mediaType: PhotoMediaType;
  readonly capturedAt: string;
  readonly registeredAt: string;
  readonly location?: Cleared<Location>;
  readonly state: 'pending' | 'stored' | 'refused';
  readonly refusal?: PhotoRefusal;
  readonly capture?: Cleared<Capture>;
  /** What the camera's own file said (`PhotoExif`), sealed under the case's id. */
  readonly original?: Cleared<string>;
}

/** Where a phone's own chain of this case stands. */
export interface DeviceEnd extends ChainEnd {
  readonly deviceId: string;
}
/** A link of a phone's own chain, with what it commits to and whose act brought it. */
export interface DeviceRecord extends DeviceLink, LinkContent {
  readonly by: PartyRole;
}

/** What continues the city's own chain of the case, and what its commitments are blinded by. */
export interface CaseChain extends ChainEnd {
  /** Opens the texts of the history. Where it is gone, with a draft or an erased person, nobody reads them any more. */
  readonly secret?: Cleared<string>;
}

/** Whom another party brought in by the signed facts that he showed without a network. */
export interface Admission {
  readonly by: PartyRole;
  readonly at: string;
  readonly deviceId: string;
  readonly publicKey: string;
  readonly signature: string;
}

export interface Pairing {
  readonly tokenHash: string;
  readonly code: string;
  readonly expiresAt: string;
}

/** A field as stored: what is personal lies sealed together with its salt, for a salt in clear would let a guess be tested. */
export interface StoredField {
  readonly name: string;
  readonly commitment: string;
  readonly open?: { readonly value: string; readonly salt: string };
  readonly sealed?: {
    readonly fieldClass: 'name' | 'document_number' | 'phone' | 'policy_number';
    readonly owner: string;
    readonly box: string;
    readonly masked: string;
    readonly of: PartyRole;
  };
}

export interface Signature {
  readonly by: PartyRole;
  readonly signedAt: string;
  readonly agreementVersion: number;
  readonly documentHash: string;
  readonly strokesHash: string;
  /** There where he signed on another's phone. */
  readonly guest?: { readonly host: PartyRole; readonly confirmation: GuestConfirmation };
}

export interface Agreement {
  readonly number: string;
  readonly version: number;
  readonly documentHash: string;
  readonly drawnUpAt: string;
  readonly fields: readonly StoredField[];
  readonly signatures: readonly Signature[];
}

export interface Lease {
  readonly officerId: string;
  readonly name: string;
  readonly badge: string;
  readonly until: string;
}

export interface OfficerFile {
  readonly requestedBy: readonly PartyRole[];
  readonly reasons: PerSeat<string>;
  readonly queuedAt?: string;
  readonly lease?: Lease;
  readonly questions: readonly OfficerQuestion[];
}

/** Service by an officer on a party who does not answer himself (D146 arts 24, 65). */
export interface Service {
  readonly how: ServiceKind;
  readonly servedOn: string;
  readonly officerId: string;
  readonly note?: Cleared<string>;
}

export interface Acknowledgement {
  readonly at: string;
  readonly outcome: 'received' | 'refused_to_sign';
  /** There where an officer served it, on a day that may lie before the instant at which he recorded it. */
  readonly service?: Cleared<Service>;
  /** Last day of this party's right to review, counted once, at service; absent while the calendar cannot tell. */
  readonly reviewUntil?: Cleared<string>;
}

export interface DeterminationFile {
  readonly number: string;
  /** Over its lines as insurers get them. */
  readonly documentHash?: string;
  readonly madeAt: string;
  readonly shape: string;
  readonly liability: PerParty<Liability>;
  readonly basis: string;
  readonly findings: string;
  readonly reasons: string;
  readonly officer: {
    readonly officerId: string;
    readonly name: string;
    readonly badge: string;
    readonly unit: string;
  };
  readonly acknowledged: PerSeat<Acknowledgement>;
  readonly review?: {
    readonly by: PartyRole;
    readonly requestedAt: string;
    readonly reasons: string;
    readonly forwardedAt?: string;
  };
}

/** A referral with the one-sided record behind it; witnesses' names and telephones are sealed under the case's id. */
export interface ReferralFile extends Omit<Referral, 'hazards' | 'call'> {
  readonly hazards: readonly { readonly id: string; readonly text: string; readonly basis: string }[];
  readonly call: readonly string[];
  readonly by: PartyRole;
  readonly otherPlate?: Cleared<string>;
  readonly witnesses: readonly { readonly name: string; readonly phone?: Cleared<string> }[];
  readonly note?: Cleared<string>;
}

export interface Progress {
  readonly at: string;
  readonly what: string;
  readonly by: Actor;
  /** Whose phone a guest did it on. */
  readonly via?: PartyRole;
}

/** One accident, from the gate to its end: one item of the store, written whole under its version. */
export interface Accident {
  readonly caseId: CaseId;
  readonly version: number;
  /** The last version at which something changed that a party accepts or an officer decides on. */
  readonly materialVersion: number;
  readonly status: AccidentStatus;
  readonly openedAt: string;
  /** When a draft ends, and, once an officer is asked for, until when the other side may consent. */
  readonly expiresAt: string;
  readonly closedAt?: Cleared<string>;
  readonly clearedAt?: Cleared<string>;
  /** What the others moved, as the opener counted them: so many seats there are beside his. */
  readonly others: readonly PartyKind[];
  /** What the opener answered at the gate: his own statement, kept with its instant. */
  readonly gate: { readonly hazards: readonly string[]; readonly answeredAt: string };
  readonly scene: {
    readonly occurredAt: string;
    readonly location?: Cleared<Location>;
    readonly place?: Cleared<string>;
    readonly weather?: Cleared<Weather>;
  };
  readonly parties: Readonly<PerParty<Party>>;
  readonly photos: readonly Photo[];
  readonly pairing?: Cleared<Pairing>;
  readonly invitations: readonly { readonly tokenHash: string; readonly expiresAt: string }[];
  readonly statements: PerSeat<Statement>;
  readonly comparison?: Cleared<Comparison>;
  readonly proposal?: Cleared<Proposal>;
  /** Who has accepted the proposal that stands. */
  readonly accepted: readonly PartyRole[];
  readonly agreement?: Cleared<Agreement>;
  /** How many agreements were drawn up so far. */
  readonly agreementCount: number;
  readonly officer?: Cleared<OfficerFile>;
  readonly determination?: Cleared<DeterminationFile>;
  readonly referral?: Cleared<ReferralFile>;
  readonly amendment?: Cleared<Amendment>;
  readonly objections?: Cleared<readonly ObjectionRecord[]>;
  readonly injury?: Cleared<InjuryRecord>;
  readonly progress: readonly Progress[];
  /** How the opening, and each statement, came to the city. */
  readonly capture?: Cleared<Capture>;
  readonly statementCaptures?: Cleared<PerSeat<Capture>>;
  readonly admissions?: Cleared<PerSeat<Admission>>;
  readonly devices?: Cleared<readonly DeviceEnd[]>;
  /** The last link that a phone sent; the history keeps them all. */
  readonly lastLink?: Cleared<DeviceRecord>;
  readonly chain?: Cleared<CaseChain>;
}

/** A person as this context knows him: fed by identity's events, never asked for. */
export interface Driver {
  readonly personId: PersonId;
  readonly revision: number;
  /** Merged away or deleted: kept so that a late event does not bring him back. */
  readonly gone?: 'merged' | 'deleted' | undefined;
  /** Who took over in a merge: what arrives late for him goes there. */
  readonly into?: PersonId | undefined;
  readonly verified: boolean;
  readonly name?: string | undefined;
  readonly maskedName?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly maskedDocumentNumber?: string | undefined;
  /** Keyed hash, by which a guest of the same document is found. */
  readonly documentKey?: string | undefined;
  readonly phone?: string | undefined;
  readonly maskedPhone?: string | undefined;
  readonly licence?: { readonly classes: readonly string[]; readonly validUntil: string } | undefined;
  /** In which language he reads his papers, where he asks for none. */
  readonly locale?: Locale | undefined;
  /** The wallet that he signs in with, where he has one. */
  readonly provider?: 'wechat' | 'alipay' | 'sms' | undefined;
  /** Phones whose signature counts as his. */
  readonly devices?: readonly Device[] | undefined;
  readonly vehicles: readonly {
    readonly vehicleId: string;
    readonly plate: string;
    readonly kind: VehicleKind;
    readonly makeAndColour: string;
    readonly insurer: string;
    readonly policyNumber: string;
    readonly maskedPolicyNumber: string;
    readonly insuredUntil: string;
    readonly inspectedUntil: string;
    readonly relation: 'owner' | 'driver';
    readonly mandateUntil?: string | undefined;
  }[];
}
