import type {
  AlertClosed,
  AlertQuery,
  CaseId,
  CaseSummary,
  Locale,
  Location,
  NewEvent,
  OfficerCaseView,
  Page,
  PageQuery,
  PartyRole,
  PersonId,
  QueueEntry,
  QueueQuery,
  Verification,
} from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Signer } from '@yilu/evidence/countersign';
import type { DayHead } from '@yilu/evidence/day-head';
import type { PublicJwk } from '@yilu/evidence/ed25519';
import type { Registry } from '@yilu/http/registry';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { CityProfile } from '@yilu/law';
import type { Vault } from '@yilu/vault';
import type { Accident, Driver, Photo } from './domain/accident.js';
import type { CollisionGroup } from './domain/collision-watch.js';
import type { ChainEntry } from './domain/evidence-contents.js';
import type { Random } from './domain/numbers.js';
import type { CodeLock, InvitationCount } from './domain/pairing.js';
import type { AgreementPaper, DeterminationPaper } from './domain/papers.js';
import type { Waiting } from './domain/queue.js';
import type { CaseFacts, DayFigures, Tally } from './domain/statistics.js';

/** What a command wants to see before it decides; all of it comes in one round trip. */
export interface Wanted {
  readonly caseId?: CaseId | undefined;
  /** The case that shows this six-digit code now. */
  readonly code?: string;
  readonly driverOf?: string;
  /** The account behind a document, by the document's keyed hash. */
  readonly holderOf?: string;
  /** A guest's copy, by the hash of the code that opens it. */
  readonly copyOf?: string;
  readonly codeLockOf?: string;
  /** Names under which invitations are counted. */
  readonly invitationsOf?: readonly string[];
  /** A name that can be claimed once: whether somebody has it already. */
  readonly claimOf?: string;
  /** Everything that waits in the officers' queue. */
  readonly waiting?: boolean;
}

export interface Found {
  readonly accident?: Accident | undefined;
  readonly driver?: Driver | undefined;
  readonly holder?: Driver | undefined;
  readonly copy?: GuestCopy | undefined;
  readonly codeLock?: CodeLock | undefined;
  /** In the order of their names. */
  readonly invitationCounts: readonly (InvitationCount | undefined)[];
  readonly claimed?: boolean | undefined;
  readonly waiting: readonly Waiting[];
}

/** Whose copy of which paper a guest's code opens: nothing personal. */
export interface GuestCopy {
  readonly caseId: CaseId;
  readonly role: PartyRole;
  readonly number: string;
}

/** The finger's strokes, sealed: far larger than the case, so they lie beside it. */
export interface Strokes {
  readonly by: PartyRole;
  readonly agreementVersion: number;
  readonly sealed: string;
}

/** An officer opened the sealed agreement, and said why. */
export interface Unsealing {
  readonly caseId: CaseId;
  readonly officerId: string;
  readonly at: string;
  readonly reason: string;
}

/** What a decision writes, all or nothing, with its events and its answer. */
export interface Outcome<Answer> {
  /** The next version; its links, queue ticket, history and public verification follow from it. */
  readonly accident?: Accident;
  readonly strokes?: Strokes;
  readonly codeLock?: { readonly personId: string; readonly lock: CodeLock };
  readonly invitationCounts?: readonly { readonly name: string; readonly count: InvitationCount }[];
  readonly driver?: Driver;
  /** A guest's copy, found by this hash from now on. */
  readonly copy?: { readonly hash: string; readonly copy: GuestCopy };
  /** Nothing is written where this person has ended meanwhile; the decision is made anew. */
  readonly present?: PersonId;
  /** A code or number that nobody else may hold: where it is taken the decision is made anew and draws another one. */
  readonly claim?: { readonly name: string; readonly until: string | undefined };
  readonly unsealing?: Unsealing;
  readonly events: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
}

/** Signs what the city says of evidence; local, without a call to anybody. */
export type EvidenceSigner = Signer;

/** A sealed day: its head, and the hashes of its links in their order. */
export interface SealedDay {
  readonly head: DayHead;
  readonly hashes: readonly string[];
}

/** The days of the city's chains, sealed one after the other. */
export interface DaySeals {
  /** The head of the last sealed day. */
  last(): Promise<DayHead | undefined>;
  /** Hashes of a day's links, in the order of their streams and places. */
  linksOf(day: string): Promise<string[]>;
  /** Writes a sealed day with its event; false where another run was first. */
  seal(day: SealedDay): Promise<boolean>;
  /** Undefined for a day that is not sealed. */
  find(day: string): Promise<SealedDay | undefined>;
  findHead(day: string): Promise<DayHead | undefined>;
}

export interface CaseStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal> | Promise<Result<Outcome<Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;

  find(caseId: CaseId): Promise<Accident | undefined>;
  /**
   * A case with what its papers need: the strokes of its signatures, where they are of the present agreement, and the
   * language in which this person reads.
   */
  findPapers(
    caseId: CaseId,
    reader?: string,
  ): Promise<{ accident: Accident; strokes: Strokes[]; locale: Locale | undefined } | undefined>;
  /** The same for an officer, with his last opening of the seal. */
  findUnsealed(
    caseId: CaseId,
    officerId: string,
  ): Promise<{ accident: Accident; strokes: Strokes[]; unsealing: Unsealing | undefined } | undefined>;
  findWithHistory(caseId: CaseId): Promise<{ accident: Accident; history: OfficerCaseView['history'] } | undefined>;
  /** A case with its chain, from the first version on. */
  findChain(caseId: CaseId): Promise<{ accident: Accident; entries: ChainEntry[] } | undefined>;
  /** A person's cases, newest first. */
  listOf(personId: string, query: PageQuery): Promise<Page<CaseSummary>>;
  /** Whole cases, in the order of their ids; those that are not there are left out. */
  findAll(caseIds: readonly CaseId[]): Promise<Accident[]>;
  /** Drafts whose time was over at this instant, oldest first. */
  listOverdue(at: Date, limit: number): Promise<CaseId[]>;
  findDriver(personId: PersonId): Promise<Driver | undefined>;
  /** The officers' queue, longest waiting first. */
  listQueue(query: QueueQuery): Promise<Page<QueueEntry>>;
  listWaiting(): Promise<Waiting[]>;
  verify(number: string): Promise<Verification | undefined>;
  /** Tells the world of a reading, which changes nothing here; what has an `id` is told once, however often it is read. */
  tell(event: NewEvent, id?: string): Promise<void>;
}

/** The evidence store: bytes go there straight from the phone and come back by links that die soon. */
export interface PhotoShelf {
  /** A form that takes exactly the registered bytes, by size, type and SHA-256, for ten minutes. */
  uploadForm(
    caseId: CaseId,
    photo: Pick<Photo, 'photoId' | 'sha256' | 'sizeBytes' | 'mediaType'>,
    from: Date,
  ): Promise<UploadForm>;
  /** The bytes of a stored photograph; undefined where they are not there. */
  bytesOf(caseId: CaseId, photoId: string, at: Date): Promise<Uint8Array | undefined>;
  /** A link that shows one photograph for five minutes. */
  viewUrl(caseId: CaseId, photoId: string, from: Date): Promise<string>;
}
export interface UploadForm {
  readonly url: string;
  readonly fields: Record<string, string>;
  readonly expiresAt: string;
}

/** Draws the papers as PDF. */
export interface PaperPress {
  agreement(paper: AgreementPaper): Promise<Uint8Array<ArrayBuffer>>;
  determination(paper: DeterminationPaper): Promise<Uint8Array<ArrayBuffer>>;
}

/** With which key the city signs evidence, and all by which anybody verifies what it ever signed. */
export interface EvidenceKeys {
  readonly signer: EvidenceSigner;
  readonly publicKeys: readonly PublicJwk[];
}

/** Figures by day, counted up from events. */
export interface StatisticsStore {
  /** Applies an event of a case once; the change is worked out on what is known of that case. */
  count(
    eventId: string,
    caseId: CaseId,
    change: (known: CaseFacts) => { readonly facts: CaseFacts; readonly tallies: readonly Tally[] },
  ): Promise<void>;
  /** The figures of the days from one to the other, both included; a day without any is left out. */
  days(from: string, to: string): Promise<DayFigures[]>;
}

/** Accidents that hang together by what they share: its traces. */
export interface CollisionStore {
  /** Applies an outcome once, on the groups that its traces lead to and where the accident was. */
  watch(
    eventId: string,
    at: { readonly caseId: CaseId; readonly traces: readonly string[] },
    decide: (found: { readonly groups: readonly CollisionGroup[]; readonly location: Location | undefined }) => {
      readonly group: CollisionGroup;
      readonly absorbed: readonly CollisionGroup[];
    },
  ): Promise<void>;
  /** Those with an alert of this state, what grew last first. */
  list(query: AlertQuery): Promise<Page<CollisionGroup>>;
  find(groupId: string): Promise<CollisionGroup | undefined>;
  close<Refusal extends string>(
    command: Command,
    groupId: string,
    decide: (
      group: CollisionGroup | undefined,
    ) => Result<{ readonly group: CollisionGroup; readonly event: NewEvent }, Refusal>,
  ): Promise<Result<AlertClosed, Refusal | CommandRefusal>>;
}

export interface Deps {
  readonly cases: CaseStore;
  readonly statistics: StatisticsStore;
  readonly collisions: CollisionStore;
  readonly photos: PhotoShelf;
  readonly papers: PaperPress;
  readonly evidence: EvidenceKeys & { readonly seals: DaySeals };
  readonly vault: Vault;
  /** Identities, vehicles and licences, for a guest who has no account that says what he drives. */
  readonly registry: Registry;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: Random;
  readonly sha256: (text: string) => string;
  readonly profile: CityProfile;
  /** Hours that the other side has to consent to an officer's determination; left out, `consentHours` of the domain. */
  readonly consentHours?: number | undefined;
  /** Address of the H5 application, without a slash at its end. */
  readonly h5Url: string;
}
