import type { NewEvent, Page, PageQuery, Pseudonym, RecordId, TipId } from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Clock, NewId, Result } from '@yilu/kernel';
import type { Place } from '@yilu/kernel/distance';
import type { RewardRules } from '@yilu/law/feedback/tip-rewards';
import type { TipRules } from '@yilu/law/feedback/tip-rules';
import type { Vault } from '@yilu/vault';
import type { PseudonymOf } from '@yilu/vault/reporters-vault';
import type { MediaFile, PlateFile, RecordFile, ReporterFile, Tip } from './domain/files.js';

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

/** What a decision wants to see; all of it comes in one round trip, at most 99 files. */
export type Wanted = { readonly [K in keyof FileRefs]?: readonly FileRefs[K][] };
/** What is there, in the order of the wish, without those that are not. */
export type Found = { readonly [K in keyof Files]: readonly Files[K][] };

/** What a decision writes, all or nothing: next versions (1 must be new), with its answer. */
export type Outcome<Answer> = { readonly [K in keyof Files]?: readonly Files[K][] } & {
  readonly events?: readonly NewEvent[];
  /** Kept for a repeated request: no personal data, no secret. */
  readonly answer: Answer;
};

/** One command is one batch read and one transaction over the context's table. */
export interface TipStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal> | Promise<Result<Outcome<Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: Wanted): Promise<Found>;
  /** A reporter's reports, the newest first. */
  listReported(pseudonym: Pseudonym, query: PageQuery): Promise<Page<Tip>>;
  /** Reports that wait for a look, or whose strike is appealed against; the most pressing first. */
  listQueue(queue: TipQueue, query: PageQuery): Promise<Page<Tip>>;
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
  readonly pictures: PictureShelf;
  readonly rules: TipRules;
  readonly rewards: RewardRules;
  readonly isInCity: (place: Place) => boolean;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: (bytes: number) => Uint8Array;
}
/** What the officers' side needs: nothing that leads to a reporter. */
export type StaffDeps = Pick<Deps, 'store' | 'vault' | 'pictures' | 'now' | 'random'>;
