import type {
  DecisionNumber,
  DefenceId,
  DefenceState,
  IdentityProvider,
  Location,
  PersonId,
  RecordId,
  RecordStatus,
  RulingOutcome,
  Sha256,
  VehicleKind,
} from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { VehicleKind as LawVehicleKind } from '@yilu/law/violations/catalogue';
import type { Prior } from '@yilu/law/violations/leniency-priors';
import type { NominationState } from '@yilu/law/violations/nomination';
import type { TakenPoints } from '@yilu/law/violations/nomination-watch';
import type { PointsEvent } from '@yilu/law/violations/points-events';
import type { DecisionDocument } from '@yilu/law/violations/procedure-document';
import type { LicenceStanding } from '@yilu/law/violations/self-service';

/** A plate with its kind: the number alone is not unique (GA/T 16.7). */
export interface PlateRef {
  readonly plateKind: string;
  readonly plate: string;
}

/** Somebody who holds a vehicle in the app, and where his notices go. */
export interface Holder {
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly relation: 'owner' | 'driver';
  readonly maskedName: string;
  /** A driver's: first day of the binding, and the last one. */
  readonly boundOn?: Day | undefined;
  readonly until?: Day | undefined;
}

/** Why a record waits for an officer before anybody owes anything for it. */
export interface Hold {
  readonly reason: 'duplicate' | 'look_alike' | 'device_expired' | 'row_unclear';
  readonly zh: string;
  readonly en: string;
  readonly sameAs?: RecordId;
  readonly candidates?: readonly string[];
}

export interface DriverNaming {
  readonly driverId: PersonId;
  readonly provider: IdentityProvider;
  readonly maskedDriver: string;
  readonly state: NominationState;
  readonly offeredOn: Day;
  readonly answeredAt?: string;
}

/** What happened to a record, as its timeline tells. */
export interface RecordStep {
  readonly at: string;
  readonly what:
    | 'captured'
    | 'entered'
    | 'audited'
    | 'published'
    | 'noticed'
    | 'extended'
    | 'driver_named'
    | 'driver_accepted'
    | 'driver_declined'
    | 'defence_filed'
    | 'defence_answered'
    | 'decided'
    | 'served'
    | 'paid'
    | 'revoked'
    | 'erased'
    | 'refunded';
}

export interface SurchargeStop {
  readonly why: 'review' | 'suit' | 'defence';
  readonly from: Day;
  /** Its last day; it runs where there is none. */
  readonly until?: Day;
}

/** One violation as the bureau's network recorded it, and what became of it here. */
export interface ViolationRecord extends PlateRef {
  readonly recordId: RecordId;
  readonly version: number;
  readonly status: RecordStatus;
  readonly vehicleKind: VehicleKind;
  /** The kind as flexible enforcement asks for it. */
  readonly lawKind: LawVehicleKind;
  readonly occurredAt: string;
  readonly place: string;
  /** Part of the city, for public figures; never the exact place. */
  readonly area: string;
  readonly location?: Location;
  /** Row of the violation table. */
  readonly key: string;
  /** Situation of the flexible catalogue, where the officer who recorded it chose one. */
  readonly situationId?: string;
  /** As recorded; of its era, and never the source of points. */
  readonly code?: string;
  readonly recordedBy: 'camera' | 'officer';
  readonly measured?: { readonly value: number; readonly limit: number; readonly unit: 'km/h' | 's' | 'm' | '%' };
  /** What a reviewer established, such as that nobody was in the way. */
  readonly facts: {
    readonly slight?: boolean;
    readonly mended?: boolean;
    readonly inTheWay?: boolean;
    readonly accident?: boolean;
    readonly jam?: boolean;
  };
  readonly unitId: string;
  readonly deviceId?: string;
  readonly seen?: { readonly makeAndColour?: string; readonly colour?: string };
  /** Objects in the evidence bucket, below `violations/records/`. */
  readonly photos: readonly {
    readonly photoId: string;
    readonly key: string;
    readonly sha256: Sha256;
    readonly takenAt?: string;
  }[];
  readonly batchId: string;
  readonly row: number;
  /** SHA-256 of the row as it came: the same number with other content is a fault, never an update. */
  readonly rowHash: Sha256;
  readonly enteredAt: string;
  readonly holds: readonly Hold[];
  readonly audited?: { readonly at: string; readonly by: string; readonly badge: string; readonly reason?: string };
  /** An officer looked at what it was held for, and found nothing against it. */
  readonly released?: { readonly at: string; readonly by: string; readonly badge: string; readonly reason: string };
  readonly publishedAt?: string;
  readonly verifyCode?: string;
  /** Rounds of notices that went out. */
  readonly noticed: number;
  readonly noticedOn?: Day;
  readonly handleBy?: { readonly on: Day; readonly provisional: boolean };
  readonly extended: boolean;
  /** Why its term was put off, in the citizen's own words, sealed for this record. */
  readonly extension?: { readonly at: string; readonly personId: PersonId; readonly reason: string };
  /** The owner's phone as the register has it; there while nobody in the app holds the vehicle. */
  readonly contact?: { readonly phone: string; readonly owner: string; readonly masked: string };
  readonly namings: readonly DriverNaming[];
  readonly defence?: { readonly defenceId: DefenceId; readonly state: DefenceState };
  /** Earlier rounds. */
  readonly pastDefences: readonly DefenceId[];
  /** Days on which no surcharge grows on a fine for it, as they are known now. */
  readonly stops?: readonly SurchargeStop[];
  /** The decision in force, or the last one where it was revoked. */
  readonly decision?: {
    readonly number: DecisionNumber;
    readonly personId: PersonId;
    readonly outcome: RulingOutcome;
    readonly fen: number;
    readonly points: number;
    readonly dueOn?: Day;
    readonly dueProvisional?: boolean;
    readonly obligationId?: string;
  };
  readonly erased?: { readonly at: string; readonly by: string; readonly reason: string };
  readonly steps: readonly RecordStep[];
}

/** A prior with its instant: of two records of one day only the earlier stands against the later. */
export interface KeptPrior extends Prior {
  readonly at: string;
}

/** What a plate's records have in common: who hears of them, and what stands against a first violation. */
export interface VehicleFile extends PlateRef {
  readonly version: number;
  readonly holders: readonly Holder[];
  readonly priors: readonly KeptPrior[];
  /** Points that drivers took on themselves with this car, for the watch over points trading. */
  readonly taken: readonly TakenPoints[];
  /** Since when online naming waits for an officer. */
  readonly pausedOn?: Day;
  /** When an officer last found nothing wrong: what was taken until then is looked at no more. */
  readonly clearedOn?: Day;
}

/** A citizen as identity tells of him. */
export interface PersonFile {
  readonly personId: PersonId;
  readonly version: number;
  /** Revision of identity's projection that this was taken from. */
  readonly revision: number;
  readonly verified: boolean;
  readonly provider: IdentityProvider;
  readonly maskedName: string;
  /** Sealed by the vault for this person. */
  readonly name?: string;
  readonly documentNumber?: string;
  readonly maskedDocumentNumber?: string;
  readonly licence?: {
    readonly classes: readonly string[];
    readonly validUntil: Day;
    readonly firstLicensedOn: Day;
    readonly standing: LicenceStanding;
  };
  readonly vehicles: readonly (PlateRef & {
    readonly vehicleId: string;
    readonly kind: VehicleKind;
    readonly makeAndColour: string;
    readonly insuredUntil: Day;
    readonly inspectedUntil: Day;
    readonly relation: 'owner' | 'driver';
    readonly boundOn?: Day | undefined;
    readonly until?: Day | undefined;
  })[];
  /** Next day on which something of his ends so soon that he has to be told; none where nothing does. */
  readonly remindOn?: Day | undefined;
  /** Up to which day he was told. */
  readonly remindedOn?: Day;
  /** Deleted or merged: nothing more is written for him. */
  readonly ended?: boolean;
  /** Who took over, after a merge. */
  readonly into?: PersonId;
}

/** What this context itself holds of a driver: points, earlier records, consent. */
export interface DriverFile {
  readonly personId: PersonId;
  readonly version: number;
  readonly points: readonly PointsEvent[];
  readonly priors: readonly KeptPrior[];
  /** Records that he is named for: not answered yet, or accepted and not handled. */
  readonly named: readonly RecordId[];
  /** When the first of these offers ends, or earlier. */
  readonly namedUntil?: Day;
  readonly taken: readonly TakenPoints[];
  /** Consent to papers in this app (APL art 61 ¶2). */
  readonly consent?: { readonly givenAt: string; readonly withdrawnAt?: string };
  readonly pausedOn?: Day;
  /** When an officer last found nothing wrong: what was taken until then is looked at no more. */
  readonly clearedOn?: Day;
}

export interface Decision extends PlateRef {
  readonly number: DecisionNumber;
  readonly version: number;
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly decidedAt: string;
  /** Officers who decided; none where the person confirmed the record of a camera himself (D157 art 58). */
  readonly officers: readonly { readonly officerId: string; readonly name: string }[];
  readonly key: string;
  readonly occurredAt: string;
  readonly place: string;
  readonly outcome: RulingOutcome;
  readonly fen: number;
  readonly points: number;
  readonly ruleId: string;
  readonly reason: {
    readonly zh: string;
    readonly en: string;
    readonly basis: { readonly zh: string; readonly en: string };
  };
  readonly education?: { readonly zh: string; readonly en: string };
  /** Versions of table and catalogue that it rests on. */
  readonly versions: { readonly table: string; readonly catalogue?: string };
  readonly unitId: string;
  readonly procedure: 'simple' | 'general';
  readonly consentAt?: string;
  readonly service: {
    readonly electronicAt?: string;
    readonly handedOn?: Day;
    readonly mailedOn?: Day;
    readonly deliveredOn?: Day;
    readonly returnedOn?: Day;
    readonly publishedOn?: Day;
  };
  /** Of a paper that was not served at once: the day of service, once everybody concerned was told. */
  readonly servedOn?: Day;
  readonly due?: { readonly on: Day; readonly provisional: boolean };
  readonly obligationId?: string;
  readonly standing: 'in_force' | 'paid' | 'revoked';
  readonly revoked?: { readonly at: string; readonly reason: string };
  readonly replacedBy?: DecisionNumber;
  /** The first decision about the record, where this one took its place: the points stand under that number. */
  readonly ledgerId?: DecisionNumber;
  readonly fromCamera: boolean;
  /** What the paper says, field by field, whatever the tables say later; whom it names is masked here. */
  readonly document: DecisionDocument;
  /** SHA-256 of `document`, printed on the paper; the paper's bytes are made anew from this file, the same each time. */
  readonly documentHash: Sha256;
  readonly verifyCode: string;
}

export interface DefenceDocument {
  readonly documentId: string;
  readonly kind: string;
  readonly mediaType: 'image/jpeg' | 'image/png' | 'image/webp' | 'video/mp4';
  readonly bytes: number;
  readonly sha256: Sha256;
  /** Object in the evidence bucket, below `violations/defences/`. */
  readonly key: string;
  readonly registeredAt: string;
  readonly state: 'pending' | 'stored' | 'refused';
  readonly refusal?: EvidenceRefusal;
}

/** Why a file that arrived is no evidence. */
export type EvidenceRefusal = 'other_kind' | 'other_size' | 'unreadable_video' | 'video_too_long';

/** Evidence that a person sends for a record, before and after he files his defence. */
export interface EvidenceFile {
  readonly recordId: RecordId;
  readonly personId: PersonId;
  readonly version: number;
  readonly documents: readonly DefenceDocument[];
  /** Those that a defence or a reply brought forward; the next round needs one with other content. */
  readonly filed: readonly string[];
  /** Since when nothing is in it any more. */
  readonly emptiedAt?: string;
}

export interface DefenceQuestion {
  readonly at: string;
  readonly by: string;
  /** Sealed like the statement, as is the reply. */
  readonly text: string;
  readonly reply?: string;
  readonly repliedAt?: string;
}

export interface Defence extends PlateRef {
  readonly defenceId: DefenceId;
  readonly version: number;
  readonly number: string;
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly recordIds: readonly RecordId[];
  readonly circumstance: string;
  /** The citizen's own words, sealed by the vault for this defence. */
  readonly statement: string;
  readonly documents: readonly string[];
  readonly round: number;
  readonly state: DefenceState;
  readonly filedAt: string;
  readonly answerBy: { readonly on: Day; readonly provisional: boolean };
  readonly assignedTo?: { readonly officerId: string; readonly name: string };
  /** In the order in which they were asked; the last one may wait for its reply. */
  readonly questions: readonly DefenceQuestion[];
  /** Decisions that stood when it was filed; while it is pending nobody makes another. */
  readonly decided: readonly DecisionNumber[];
  readonly answer?: {
    readonly at: string;
    readonly by: { readonly officerId: string; readonly name: string };
    readonly outcome: 'upheld' | 'rejected' | 'changed';
    readonly ground: string;
    readonly reasons: string;
    readonly evidence: readonly string[];
    readonly newDecision?: DecisionNumber;
  };
  /** Devices that its records were made with, for the certificates beside them. */
  readonly deviceIds: readonly string[];
  readonly steps: readonly {
    readonly at: string;
    readonly what: 'received' | 'assigned' | 'question' | 'reply' | 'upheld' | 'changed' | 'rejected' | 'withdrawn';
  }[];
}

/** A device's certificate (检定证书) with the days on which it held. */
export interface Certificate {
  readonly certificate: string;
  readonly validFrom: Day;
  readonly validUntil: Day;
}

/** A measuring device with its newest certificate, as the bureau's register of devices tells (APL art 41). */
export interface Device extends Certificate {
  readonly deviceId: string;
  readonly version: number;
  readonly kind: 'red_light' | 'speed' | 'parking' | 'lane' | 'video' | 'handheld';
  readonly publishedOn?: Day;
  /** Those before it, the later ones first. */
  readonly earlier?: readonly Certificate[];
}

/** What a code on a notice or a decision stands for. */
export interface IssuedCode {
  readonly code: string;
  readonly version: number;
  readonly of:
    | { readonly kind: 'notice'; readonly recordId: RecordId }
    | { readonly kind: 'decision'; readonly number: DecisionNumber };
}

/** Wrong guesses at a vehicle without signing in, by the keyed hash of its plate or of the caller's network. */
export interface GuestTries {
  readonly hash: string;
  readonly version: number;
  readonly wrong: number;
  readonly lastAt: string;
  readonly forgottenAt: string;
}

/** A question that was answered once, rightly or wrongly: it answers for nothing more. */
export interface SpentChallenge {
  readonly nonce: string;
  readonly version: number;
  readonly expiresAt: string;
}
