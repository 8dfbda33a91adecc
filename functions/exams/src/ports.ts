import type {
  CertificateId,
  ExamSubject,
  LicenceClass,
  NewEvent,
  ObjectionId,
  Page,
  PageQuery,
  PersonId,
  PlanId,
  SchoolId,
  SessionId,
} from '@yilu/contracts';
import type { FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Registry } from '@yilu/http/registry';
import type { Clock, Day, NewId } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { Admission } from './domain/admission.js';
import type { Certificate } from './domain/certificate.js';
import type {
  Booking,
  DrawRun,
  ExamSession,
  Learner,
  Objection,
  PersonFile,
  Plan,
  PlanDraftFile,
} from './domain/files.js';
import type { SchoolFile, SchoolLook } from './domain/school-files.js';
import type { Cell, Tally } from './domain/statistics.js';
import type { StudyStore } from './ports-study.js';

/** Everything that the store keeps by its own number, each with a version that rises by one. */
export interface Files {
  readonly plans: Plan;
  readonly drafts: PlanDraftFile;
  readonly sessions: ExamSession;
  readonly persons: PersonFile;
  readonly learners: Learner;
  readonly bookings: Booking;
  readonly runs: DrawRun;
  readonly objections: Objection;
  readonly certificates: Certificate;
  readonly schools: SchoolFile;
  readonly looks: SchoolLook;
}
/** How each is asked for. */
export interface FileRefs {
  readonly plans: PlanId;
  readonly drafts: PlanId;
  readonly sessions: SessionId;
  readonly persons: PersonId;
  readonly learners: PersonId;
  readonly bookings: { readonly personId: PersonId; readonly subject: ExamSubject };
  readonly runs: { readonly planId: PlanId; readonly run: number };
  readonly objections: ObjectionId;
  readonly certificates: CertificateId;
  readonly schools: SchoolId;
  readonly looks: PersonId;
}

export type Wanted = WantedOf<FileRefs>;
export type Found = FoundOf<Files>;
export type Outcome<Answer> = OutcomeOf<Files, Answer>;

/** From one instant on, and before another; the earliest first, unless the latest are wanted first. */
export interface ComingSpan {
  readonly from: Date;
  readonly before?: Date;
  readonly latestFirst?: boolean;
}

export interface SeenPage {
  readonly learners: readonly Learner[];
  /** The pseudonym after which the next page begins, where there is one. */
  readonly next?: string;
}

export interface ExamStore extends FileStore<Files, FileRefs> {
  /** Plans of every status but drafts, the newest window first. */
  listPlans(query: PageQuery): Promise<Page<Plan>>;
  listDrafts(query: PageQuery): Promise<Page<Plan>>;
  /** A plan's sessions of a subject by their beginning. */
  listSessions(planId: PlanId, subject: ExamSubject, query: PageQuery): Promise<Page<ExamSession>>;
  /** Open sessions of a subject that begin within this time, over all plans: where a free seat may be. */
  listComing(subject: ExamSubject, span: ComingSpan, query: PageQuery): Promise<Page<ExamSession>>;
  /** Applications to a plan, one of its shards, by number. */
  listApplied(planId: PlanId, shard: number, query: PageQuery): Promise<Page<Booking>>;
  /** Whoever has or had a seat in a session, by number. */
  listRoster(sessionId: SessionId, query: PageQuery): Promise<Page<Booking>>;
  /** Bookings whose hold, offer or time to pay ends by this instant; of one shard. */
  listEnding(until: Date, query: PageQuery, shard: number): Promise<Page<Booking>>;
  /** Bookings that have to be reminded of by this day; of one shard. */
  listToRemind(until: Day, query: PageQuery, shard: number): Promise<Page<Booking>>;
  /** Seats of exams that have ended by this instant, without a result; `more` where these are not all. */
  listOwed(until: Date): Promise<{ readonly items: readonly Booking[]; readonly more: boolean }>;
  listOwnObjections(personId: PersonId): Promise<readonly Objection[]>;
  /** Objections by the day by which they have to be answered; answered ones the latest first. */
  listObjections(queue: 'open' | 'answered', query: PageQuery): Promise<Page<Objection>>;
  /** Papers of which nothing is to be kept after this instant. */
  listToForget(until: Date, query: PageQuery): Promise<Page<Certificate>>;
  listSchools(query: PageQuery): Promise<Page<SchoolFile>>;
  /** Who lets a school see him, by his pseudonym, after this one; somebody who took it back may still be among them. */
  listSeen(schoolId: SchoolId, after: string | undefined, limit: number): Promise<SeenPage>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}

/** How many have applied, by the day of their rank time. */
type PeopleByDay = ReadonlyMap<Day, number>;
/** The same for each class of licence: counted in shards, read in one round trip. */
export interface TallyStore {
  count(
    eventId: string,
    of: { planId: PlanId; subject: ExamSubject; licenceClass: LicenceClass; was?: Day; is?: Day },
  ): Promise<void>;
  read(planId: PlanId, subject: ExamSubject): Promise<ReadonlyMap<LicenceClass, PeopleByDay>>;
}

/** Public figures of exams, counted by site, week and subject; nothing in them is anybody's. */
export interface StatisticsStore {
  /** Adds what an event says, exactly once. */
  count(eventId: string, tallies: readonly Tally[]): Promise<void>;
  /** Cells of these sites whose weeks begin in this span. */
  read(siteIds: readonly string[], from: Day, to: Day): Promise<readonly Cell[]>;
}

/** Files of draws, public once they are written. */
export interface DrawShelf {
  write(key: string, content: AsyncIterable<string> | string): Promise<{ sha256: string; bytes: number }>;
  read(key: string): AsyncIterable<string>;
  /** An address from which anybody can fetch it for a while. */
  link(key: string): Promise<string>;
}

/** An admission slip with the name of the person whose it is. */
export interface SlipPaper extends Admission {
  readonly name: string;
  readonly maskedDocumentNumber: string;
}
/** Papers as PDF; the same contents give the same bytes every time. */
export interface Papers {
  slip(paper: SlipPaper): Promise<Uint8Array<ArrayBuffer>>;
}

export interface Deps {
  readonly store: ExamStore;
  readonly tallies: TallyStore;
  readonly statistics: StatisticsStore;
  readonly shelf: DrawShelf;
  /** What he studied: for him to take along. */
  readonly study: Pick<StudyStore, 'find' | 'listMocks'>;
  readonly papers: Papers;
  readonly registry: Registry;
  readonly vault: Vault;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: (bytes: number) => Uint8Array;
  readonly city: string;
  readonly h5Url: string;
}

/** The first bytes of an object by its key; undefined where none has arrived. */
export type FirstBytes = (key: string) => Promise<Uint8Array | undefined>;

/** For those who send the photograph of a paper, and for those who answer its plea. */
export interface CertificateDeps extends Deps {
  readonly pictures: PictureShelf;
  readonly firstBytes: FirstBytes;
}
