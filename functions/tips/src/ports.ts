import type { NewEvent, Page, PageQuery, Pseudonym, RecordId, TipId } from '@yilu/contracts';
import type { FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { ObjectBytes } from '@yilu/http/object-bytes';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Clock, NewId } from '@yilu/kernel';
import type { Place } from '@yilu/kernel/distance';
import type { RewardRules } from '@yilu/law/feedback/tip-rewards';
import type { TipRules } from '@yilu/law/feedback/tip-rules';
import type { Vault } from '@yilu/vault';
import type { PseudonymOf } from '@yilu/vault/reporters-vault';
import type { MediaFile, PlateFile, RecordFile, ReporterFile, Tip } from './domain/files.js';
import type { KeptFor } from './domain/keeping.js';

/** Everything that the store keeps by its own number, each with a version that rises by one. */
export interface Files {
  readonly tips: Tip;
  readonly media: MediaFile;
  readonly reporters: ReporterFile;
  readonly plates: PlateFile;
  readonly records: RecordFile;
}
/** How each is asked for. */
export interface FileRefs {
  readonly tips: TipId;
  readonly media: TipId;
  readonly reporters: Pseudonym;
  readonly plates: string;
  readonly records: RecordId;
}

export type Wanted = WantedOf<FileRefs>;
export type Found = FoundOf<Files>;
export type Outcome<Answer> = OutcomeOf<Files, Answer>;

export interface TipStore extends FileStore<Files, FileRefs> {
  /** A reporter's reports, the newest first. */
  listReported(pseudonym: Pseudonym, query: PageQuery): Promise<Page<Tip>>;
  /** Reports that wait for a look, or whose strike is appealed against; the most pressing first. */
  listQueue(queue: TipQueue, query: PageQuery): Promise<Page<Tip>>;
  /** Reports whose unlocked originals have been kept for this reason since this instant or longer. */
  listKept(why: KeptFor, since: Date, query: PageQuery): Promise<Page<Tip>>;
  /** Adopted reports since this instant or longer whose originals are not locked yet. */
  listUnlocked(since: Date, query: PageQuery): Promise<Page<Tip>>;
  /** What phones sent until this instant and no report took up. */
  listUnfiled(since: Date, query: PageQuery): Promise<Page<MediaFile>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}
export type TipQueue = 'review' | 'appeals';

/** Reads a span of a stored file; shorter where the file ends, undefined where there is no such file (yet). */
export type ReadMedia = (key: string, from: number, length: number) => Promise<Uint8Array | undefined>;

export interface Deps {
  readonly store: TipStore;
  /** Opens and seals what reporters wrote. */
  readonly vault: Vault;
  /** Seals who reported, for the context that keeps identities; here nobody can open it. */
  readonly reporters: Pick<Vault, 'seal'>;
  readonly pseudonymOf: PseudonymOf;
  /** What phones sent, unlocked; and the originals of adopted reports. */
  readonly pictures: PictureShelf;
  readonly locked: Pick<PictureShelf, 'viewUrl'>;
  readonly rules: TipRules;
  readonly rewards: RewardRules;
  readonly isInCity: (place: Place) => boolean;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: (bytes: number) => Uint8Array;
}
/** What the officers' side needs: nothing that leads to a reporter. */
export type StaffDeps = Pick<Deps, 'store' | 'vault' | 'pictures' | 'locked' | 'rules' | 'now' | 'random'>;

/** What locks the originals of adopted reports: bytes to read where phones put them, and a store that keeps them. */
export interface LockDeps extends Pick<Deps, 'store' | 'now'> {
  readonly originals: Pick<ObjectBytes, 'read'>;
  readonly locked: Pick<ObjectBytes, 'write'> & { has(key: string): Promise<boolean> };
  readonly sha256: (content: Uint8Array) => string;
}
/** What removes that which nobody needs any more. */
export interface ForgetDeps extends Pick<Deps, 'store' | 'rules' | 'now'> {
  readonly originals: Pick<ObjectBytes, 'remove'>;
}
