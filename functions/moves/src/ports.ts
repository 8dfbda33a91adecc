import type {
  MoveId,
  MovePhotoId,
  MoveTaskId,
  MoveTaskKind,
  NewEvent,
  Page,
  PageQuery,
  PersonId,
} from '@yilu/contracts';
import type { Command, CommandRefusal } from '@yilu/dynamo';
import type { Box } from '@yilu/geo/box';
import type { OwnerContacts } from '@yilu/http/owner-contacts';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Clock, Result } from '@yilu/kernel';
import type { MoveLimits } from '@yilu/law/feedback/move-limits';
import type { Vault } from '@yilu/vault';
import type { Addressed, Move, MovePhoto, MoveTask, PersonFile, PlateRef, VehicleFile } from './domain/files.js';

/** Everything that the store keeps by its own number, each with a version that rises by one. */
export interface Files {
  readonly moves: Move;
  readonly tasks: MoveTask;
  readonly addressed: Addressed;
  readonly photos: MovePhoto;
  readonly persons: PersonFile;
  readonly vehicles: VehicleFile;
}
/** How each is asked for. */
export interface FileRefs {
  readonly moves: MoveId;
  readonly tasks: MoveTaskId;
  readonly addressed: { readonly moveId: MoveId; readonly personId: PersonId };
  readonly photos: MovePhotoId;
  readonly persons: PersonId;
  readonly vehicles: PlateRef;
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
export interface MoveStore {
  /** Performs a command exactly once; a decision that lost a race is made again on what the winner wrote. */
  perform<Answer, Refusal extends string>(
    command: Command,
    wanted: Wanted,
    decide: (found: Found) => Result<Outcome<Answer>, Refusal> | Promise<Result<Outcome<Answer>, Refusal>>,
  ): Promise<Result<Answer, Refusal | CommandRefusal>>;
  find(wanted: Wanted): Promise<Found>;
  /** What somebody asked for, the newest first. */
  listAsked(personId: PersonId, query: PageQuery): Promise<Page<Move>>;
  /** Requests that somebody was told of in the app, the newest first. */
  listAddressed(personId: PersonId, query: PageQuery): Promise<Page<Addressed>>;
  /** Open tasks of a kind: those of emergencies first, then the longest waiting. */
  listTasks(kind: MoveTaskKind, query: PageQuery): Promise<Page<MoveTask>>;
  /** Requests of which something was due at this instant. */
  listDue(at: Date, query: PageQuery): Promise<Page<Move>>;
  /** Persons of whom something may not be kept any longer at this instant. */
  listToForget(at: Date, query: PageQuery): Promise<Page<PersonFile>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}

/** The first bytes of a photograph by its key; undefined where none has arrived. */
export type FirstBytes = (key: string) => Promise<Uint8Array | undefined>;

export interface Deps {
  readonly store: MoveStore;
  readonly pictures: PictureShelf;
  readonly firstBytes: FirstBytes;
  readonly registry: Pick<OwnerContacts, 'findOwnerContact'>;
  readonly vault: Vault;
  readonly limits: MoveLimits;
  /** What lies outside is another city's. */
  readonly bounds: Box;
  readonly now: Clock;
  readonly newId: () => string;
  readonly random: (bytes: number) => Uint8Array;
  readonly h5Url: string;
}
