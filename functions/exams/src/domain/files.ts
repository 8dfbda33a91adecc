import type {
  BookingNumber,
  BookingState,
  BookingView,
  CertificateId,
  ExamNeed,
  ExamSubject,
  IdentityProvider,
  LicenceClass,
  ObjectionId,
  PersonId,
  PlanId,
  PlanStatus,
  RankRule,
  SeatPool,
  SessionId,
  Sha256,
  Words,
} from '@yilu/contracts';
import type { Day } from '@yilu/kernel';

/** A plan as it is in force; its sessions are files of their own. */
export interface Plan {
  readonly planId: PlanId;
  readonly version: number;
  /** What the public calls its version: rises when something published changes, not with every act upon the file. */
  readonly edition: number;
  readonly status: PlanStatus;
  readonly title: Words;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly drawAt: string;
  readonly rankRule: RankRule;
  readonly subjects: readonly ExamSubject[];
  readonly siteIds: readonly string[];
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly sessions: number;
  readonly seats: number;
  readonly publishedAt?: string;
  /** Binds the city to the seed, which stays sealed until `drawAt`. */
  readonly commitment?: Sha256;
  readonly sealedSeed?: string;
  /** The run in force, once there is one. */
  readonly run?: number;
  /** A run that was ordered after an objection, until it is in force. */
  readonly rerun?: number;
  /** The text of a next edition whose sessions are being written. */
  readonly changing?: { readonly text: Sha256; readonly at: string };
  readonly editions: readonly {
    readonly edition: number;
    readonly at: string;
    readonly reason: string;
    readonly by: string;
  }[];
}

/** An officer's draft of a plan, or of its next edition: its JSON text, gzipped, in base64. */
export interface PlanDraftFile {
  readonly planId: PlanId;
  readonly version: number;
  readonly packed: string;
  readonly editedBy: string;
  readonly editedAt: string;
}

/** A seat that is kept for somebody for a while, and free again for everybody from `until` on without anybody's doing. */
export interface SeatHold {
  readonly personId: PersonId;
  readonly pool: SeatPool;
  readonly kind: 'hold' | 'offer';
  readonly until: string;
}
export interface Waiter {
  readonly personId: PersonId;
  readonly since: string;
  /** His fee came when his seat was gone: before everybody else. */
  readonly first?: true;
}

/** A session with its seats. Seats owed or paid for are `booked`; what a wait list waits for is free for nobody else. */
export interface ExamSession {
  readonly sessionId: SessionId;
  readonly version: number;
  readonly planId: PlanId;
  readonly edition: number;
  /** The edition that brought it: nobody's before that one is published. */
  readonly since?: number;
  readonly subject: ExamSubject;
  readonly classes: readonly LicenceClass[];
  readonly siteId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  /** All seats; of them `priorityCapacity` are reserved until the draw is over, then free for all. */
  readonly capacity: number;
  readonly priorityCapacity: number;
  /** The reserved quota may be taken from then on, everything else once `open`. */
  readonly priorityFrom: string;
  /** The plan is drawn: what is left goes first come, first served. */
  readonly open: boolean;
  readonly booked: number;
  readonly priorityBooked: number;
  readonly holds: readonly SeatHold[];
  readonly waiters: readonly Waiter[];
  /** The last place in line that the draw still seated here. */
  readonly lastPlace?: number;
  readonly cancelled?: {
    readonly at: string;
    readonly reason: Words;
    /** Called off with it, and where all their people are offered a seat first. */
    readonly together?: readonly SessionId[];
    readonly replacementIds?: readonly SessionId[];
  };
}

export interface ExamResult {
  readonly attemptId: string;
  readonly outcome: 'passed' | 'failed' | 'no_show';
  readonly score?: number | undefined;
  readonly deductions: readonly { readonly text: Words; readonly points: number }[];
  readonly on: Day;
  readonly enteredBy: string;
  /** His subjects without this result: what an appeal that is right goes back to. */
  readonly before?: Learner['subjects'];
  readonly appeal?: { readonly objectionId: ObjectionId; readonly state: 'filed' | 'kept' | 'corrected' };
}

/** One person's current booking of one subject: there is only ever one, whatever the number of his requests. */
export interface Booking {
  readonly personId: PersonId;
  readonly subject: ExamSubject;
  readonly version: number;
  readonly number: BookingNumber;
  readonly planId: PlanId;
  readonly provider: IdentityProvider;
  readonly licenceClass: LicenceClass;
  readonly maskedName: string;
  readonly pool: SeatPool;
  readonly state: BookingState;
  readonly application?: {
    readonly preferences: readonly SessionId[];
    readonly anySession: boolean;
    /** Hours at which the draw may seat him: nothing of another subject is booked or asked for then. */
    readonly hours?: readonly { readonly startsAt: string; readonly endsAt: string }[];
    readonly rankTime: string;
    readonly acceptedAt: string;
    readonly line: string;
    readonly leafHash: Sha256;
  };
  readonly drawn?: { readonly run: number; readonly place: number; readonly count: number };
  /** His owner is gone, has another, or has passed: it stays in the draw whose root stands for it, and gets no seat. */
  readonly gone?: true;
  /** No index showed his application in time for the draw: no fault of his. */
  readonly leftOut?: true;
  /** The run that he has objected to: one objection each. */
  readonly objectedTo?: number;
  /** Of the seat, or the session that he waits for. */
  readonly session?: {
    readonly sessionId: SessionId;
    readonly siteId: string;
    readonly startsAt: string;
    readonly endsAt: string;
  };
  /** When a hold, an offer or the time to pay ends. */
  readonly until?: string;
  readonly fee?: {
    readonly obligationId: string;
    readonly fen: number;
    readonly until: string;
    readonly paidAt?: string;
    readonly withdrawn?: true;
  };
  readonly waitingSince?: string;
  readonly changes: number;
  /** Days before the exam on which he was reminded. */
  readonly reminded: readonly number[];
  readonly needs: readonly ExamNeed[];
  readonly checkedInAt?: string;
  readonly hardshipId?: ObjectionId;
  /** He says that he was ill on the day of this session. */
  readonly excuse?: {
    readonly objectionId: ObjectionId;
    readonly sessionId: SessionId;
    readonly state: 'filed' | 'kept' | 'granted';
  };
  /** The last edition of his plan that he was told of. */
  readonly toldEdition?: number;
  readonly result?: ExamResult;
  readonly steps: BookingView['steps'];
}

/** What counts of one subject under the law. */
export interface SubjectFile {
  readonly passedOn?: Day | undefined;
  /** Bookings that ended failed or missed within this certificate. */
  readonly bookingsUsed: number;
  readonly lastExamAt?: string | undefined;
  readonly lastFailedOn?: Day | undefined;
  /** Cancelled after success, or missed: the place in line moves to this instant. */
  readonly lastForfeitAt?: string | undefined;
  /** The rank time of his last application: a draw that gave him no seat, or a typhoon, takes no place from him. */
  readonly standsSince?: string | undefined;
  readonly priorityUsed?: true;
}

/** A learner as the register tells it and as this context goes on from there. */
export interface Learner {
  readonly personId: PersonId;
  readonly version: number;
  readonly licenceClass: LicenceClass;
  readonly heldClasses: readonly string[];
  readonly certificate?: { readonly issuedOn: Day; readonly validUntil: Day } | undefined;
  /** First day on which he is old enough, where that is still ahead. */
  readonly minimumAgeOn?: Day | undefined;
  /** Last day on which he is not too old for the class, where it has an upper age. */
  readonly upperAgeOn?: Day | undefined;
  readonly bannedUntil?: Day | undefined;
  readonly school?: { readonly schoolId: string; readonly name: string } | undefined;
  /** He lets that school see how far he is, which knows him by this pseudonym. */
  readonly schoolConsent?: { readonly since: string; readonly pseudonym: string } | undefined;
  readonly needs: readonly ExamNeed[];
  readonly subjects: { readonly [S in ExamSubject]: SubjectFile };
  readonly placeChanges: number;
  readonly lastSiteId?: string | undefined;
  readonly refreshedAt: string;
}

/** Who somebody is, as identity tells it. */
export interface PersonFile {
  readonly personId: PersonId;
  readonly version: number;
  readonly revision: number;
  readonly verified: boolean;
  readonly provider: IdentityProvider;
  readonly maskedName: string;
  readonly name?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly maskedDocumentNumber?: string | undefined;
  /** Deleted or merged: nothing more is written for him. */
  readonly ended?: boolean;
  readonly into?: PersonId;
}

export type DrawStage = 'collecting' | 'rooted' | 'walked' | 'done';
/** One run of a draw, and how far it is: whoever goes on with it begins where the last one stopped. */
export interface DrawRun {
  readonly planId: PlanId;
  readonly run: number;
  readonly version: number;
  readonly stage: DrawStage;
  /** Next shard to collect, or next group of results to apply. */
  readonly next: number;
  readonly count: number;
  /** Binds the city to this run's seed; a rerun has a seed of its own, because the first one is known by then. */
  readonly commitment: Sha256;
  readonly sealedSeed: string;
  /** When the last shard was collected: nothing that came later is in the draw. */
  readonly collectedAt?: string;
  /** Where on the shelf its files lie. */
  readonly folder?: string;
  readonly root?: Sha256;
  readonly rootPublishedAt?: string;
  readonly seed?: Sha256;
  readonly seated?: number;
  readonly resultsHash?: Sha256;
  readonly drawnAt?: string;
  readonly reason?: string;
  readonly files: readonly { readonly name: string; readonly sha256: Sha256; readonly bytes: number }[];
}

/** An objection to a draw, an appeal against a result, or a plea of hardship: a person answers it. */
export interface Objection {
  readonly objectionId: ObjectionId;
  readonly version: number;
  readonly kind: 'draw' | 'result' | 'hardship';
  readonly personId: PersonId;
  readonly provider: IdentityProvider;
  readonly maskedName: string;
  readonly subject: ExamSubject;
  readonly number: BookingNumber;
  readonly planId: PlanId;
  readonly text: string;
  readonly video?: boolean;
  /** The result that is appealed against, and its session: the subject may have been booked anew by the answer. */
  readonly about?: { readonly result: ExamResult; readonly startsAt: string; readonly siteId: string };
  /** The exam that he missed, of a plea that came after it; what he paid for it, if he did. */
  readonly missed?: {
    readonly sessionId: SessionId;
    readonly startsAt: string;
    readonly siteId: string;
    readonly obligationId?: string;
  };
  readonly certificateId?: CertificateId;
  readonly filedAt: string;
  readonly answerBy: { readonly on: Day; readonly provisional: boolean };
  readonly state: 'open' | 'kept' | 'granted';
  readonly answer?: { readonly text: string; readonly at: string; readonly by: string };
}
