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
import type { FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { Box } from '@yilu/geo/box';
import type { OwnerContacts } from '@yilu/http/owner-contacts';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Clock } from '@yilu/kernel';
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

export type Wanted = WantedOf<FileRefs>;
export type Found = FoundOf<Files>;
export type Outcome<Answer> = OutcomeOf<Files, Answer>;

export interface MoveStore extends FileStore<Files, FileRefs> {
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
