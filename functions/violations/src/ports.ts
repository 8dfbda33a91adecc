import type { DecisionNumber, DefenceId, NewEvent, Page, PageQuery, PersonId, RecordId } from '@yilu/contracts';
import type { Command, CommandRefusal, FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Registry } from '@yilu/http/registry';
import type { Clock, Day, NewId, Result } from '@yilu/kernel';
import type { Catalogue } from '@yilu/law/violations/catalogue';
import type { Vault } from '@yilu/vault';
import type {
  Decision,
  Defence,
  Device,
  DriverFile,
  EvidenceFile,
  GuestTries,
  IssuedCode,
  PersonFile,
  PlateRef,
  SpentChallenge,
  VehicleFile,
  ViolationRecord,
} from './domain/files.js';
import type { DecisionPaper, RecordsPaper, ReviewApplication } from './domain/papers.js';
import type { ServiceWay } from './domain/service.js';
import type { Tally, WeekFigures } from './domain/statistics.js';

/** Everything that the store keeps by its own number, each with a version that rises by one. */
export interface Files {
  readonly records: ViolationRecord;
  readonly vehicles: VehicleFile;
  readonly persons: PersonFile;
  readonly drivers: DriverFile;
  readonly decisions: Decision;
  readonly evidence: EvidenceFile;
  readonly defences: Defence;
  readonly devices: Device;
  readonly codes: IssuedCode;
  readonly tries: GuestTries;
  readonly challenges: SpentChallenge;
}
/** How each is asked for. */
export interface FileRefs {
  readonly records: RecordId;
  readonly vehicles: PlateRef;
  readonly persons: PersonId;
  readonly drivers: PersonId;
  readonly decisions: DecisionNumber;
  readonly evidence: { readonly recordId: RecordId; readonly personId: PersonId };
  readonly defences: DefenceId;
  readonly devices: string;
  readonly codes: string;
  readonly tries: string;
  readonly challenges: string;
}

export type Wanted = WantedOf<FileRefs>;
export type Found = FoundOf<Files>;
export type Outcome<Answer> = OutcomeOf<Files, Answer>;

export type RecordQueue = 'check' | 'audit' | 'held' | 'notice';

export interface ViolationStore extends FileStore<Files, FileRefs> {
  /** What a citizen may see of a vehicle's records: open ones first, each newest first; `open` leaves out the closed. */
  listByVehicle(vehicle: PlateRef, show: 'open' | 'all', query: PageQuery): Promise<Page<ViolationRecord>>;
  /** A vehicle's records of a span of time, whatever their status. */
  listNear(vehicle: PlateRef, from: Date, until: Date): Promise<ViolationRecord[]>;
  /** A person's decisions, newest first. */
  listDecisions(personId: PersonId, query: PageQuery): Promise<Page<Decision>>;
  /** A person's defences, newest first. */
  listDefences(personId: PersonId, query: PageQuery): Promise<Page<Defence>>;
  /** Drivers who were named and have not answered, by when the first offer ends. */
  listNamed(query: PageQuery): Promise<Page<DriverFile>>;
  /** Drivers and vehicles for which online naming waits for an officer, the latest first. */
  listPausedDrivers(query: PageQuery): Promise<Page<DriverFile>>;
  listPausedVehicles(query: PageQuery): Promise<Page<VehicleFile>>;
  /** Records that wait, the longest or the most pressing first. */
  listQueue(queue: RecordQueue, query: PageQuery): Promise<Page<ViolationRecord>>;
  /** The same of one of the queue's shards: what a job works off beside others. */
  listQueueShard(queue: RecordQueue, query: PageQuery, shard: number): Promise<Page<ViolationRecord>>;
  /** Open defences by their last day, the first first; answered ones the other way round. */
  listDefenceQueue(queue: 'open' | 'answered', query: PageQuery): Promise<Page<Defence>>;
  /** An officer's open ones by their last day; a page may be shorter than asked while more follow. */
  listOwnDefences(officerId: string, query: PageQuery): Promise<Page<Defence>>;
  /** People of whom something ends so soon that they have to be told by this day; of one shard. */
  listToRemind(until: Day, query: PageQuery, shard: number): Promise<Page<PersonFile>>;
  /** Served decisions whose fine is to be paid by a day between these; of one shard, or those whose day may still move. */
  listFallingDue(from: Day, until: Day, query: PageQuery, shard: number | 'provisional'): Promise<Page<Decision>>;
  /** Decisions whose paper has still to be served, the longest waiting first. */
  listServices(way: ServiceWay, query: PageQuery): Promise<Page<Decision>>;
  /** Evidence with a file that was registered before this instant and never filed. */
  listUnfiled(before: Date, query: PageQuery): Promise<Page<EvidenceFile>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}

/** A version of flexible enforcement, with who put it into force; nobody did where the city began with it. */
export interface PublishedCatalogue {
  readonly catalogue: Catalogue;
  readonly publishedBy?: string;
  readonly publishedAt?: string;
}

/** The versions of the city's flexible enforcement, which are added to and never changed. */
export interface CatalogueShelf {
  /** Every version by its first day; at most a minute old. */
  versions(): Promise<readonly Catalogue[]>;
  /** The same as they are now, with who published them. */
  list(): Promise<readonly PublishedCatalogue[]>;
  /** Decides on the newest version; what is published becomes the newest, in one transaction with its events. */
  propose<Answer, Refusal extends string>(
    command: Command,
    decide: (
      newest: Catalogue,
    ) => Result<
      { readonly publish?: PublishedCatalogue; readonly events: readonly NewEvent[]; readonly answer: Answer },
      Refusal
    >,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
}

/** Reads a span of a stored file; shorter where the file ends, undefined where there is no such file (yet). */
export type ReadEvidence = (key: string, from: number, length: number) => Promise<Uint8Array | undefined>;

/** Papers as PDF; the same contents give the same bytes every time. */
export interface Papers {
  decision(paper: DecisionPaper): Promise<Uint8Array<ArrayBuffer>>;
  reviewApplication(application: ReviewApplication): Promise<Uint8Array<ArrayBuffer>>;
  records(paper: RecordsPaper): Promise<Uint8Array<ArrayBuffer>>;
}

/** Public figures, counted by week; nothing in them is anybody's. */
export interface StatisticsStore {
  /** Adds what an event says, exactly once. */
  count(eventId: string, tallies: readonly Tally[]): Promise<void>;
  /** The weeks that begin in this span. */
  weeks(from: Day, to: Day): Promise<readonly WeekFigures[]>;
  /** Defences that were filed in the weeks that begin in this span, by circumstance; not held back below any number. */
  defences(
    from: Day,
    to: Day,
  ): Promise<
    readonly {
      readonly circumstance: string;
      readonly filed: number;
      readonly answered: number;
      readonly upheld: number;
    }[]
  >;
}

export interface Deps {
  readonly statistics: StatisticsStore;
  readonly papers: Papers;
  readonly store: ViolationStore;
  /** Photographs of records and evidence of defences. */
  readonly pictures: PictureShelf;
  readonly registry: Registry;
  readonly catalogueShelf: CatalogueShelf;
  readonly vault: Vault;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: (bytes: number) => Uint8Array;
  readonly sha256: (content: string | Uint8Array) => string;
  /** Whose flexible enforcement, fines and offices apply, such as `ningbo`. */
  readonly city: string;
  /** The citizens' application, where a verify code is looked up. */
  readonly h5Url: string;
}
