import type {
  ApiKeyId,
  AreaId,
  AssetCode,
  NewEvent,
  Page,
  PageQuery,
  PersonId,
  ReportId,
  ReportPhotoId,
  ServiceCode,
  UnitId,
} from '@yilu/contracts';
import type { FileStore, FoundOf, OutcomeOf, WantedOf } from '@yilu/dynamo';
import type { Box } from '@yilu/geo/box';
import type { MultiPartUploads } from '@yilu/http/multi-part-upload';
import type { PictureShelf } from '@yilu/http/picture-shelf';
import type { Clock, Day, NewId } from '@yilu/kernel';
import type { Vault } from '@yilu/vault';
import type { ApiKey } from './domain/api-key.js';
import type { Area, AreaNumbers } from './domain/area.js';
import type { Asset, Follow, PersonFile, PhotoDay, Point, Report, ReportPhoto } from './domain/files.js';
import type { HeatCount } from './domain/heat.js';
import type { Listing } from './domain/listing.js';
import type { Queue } from './domain/report-states.js';
import type { ResponseTable } from './domain/response-times.js';
import type { UpdatedReport } from './domain/updated-report.js';
import type { DeskStore } from './ports-desk.js';

/** Everything that the store keeps by its own number, each with a version that rises by one. */
export interface Files {
  readonly reports: Report;
  readonly follows: Follow;
  readonly photos: ReportPhoto;
  readonly photoDays: PhotoDay;
  readonly assets: Asset;
  readonly persons: PersonFile;
  readonly apiKeys: ApiKey;
  readonly areas: Area;
  readonly areaNumbers: AreaNumbers;
  readonly responseTables: ResponseTable;
}
/** How each is asked for. */
export interface FileRefs {
  readonly reports: ReportId;
  readonly follows: { readonly reportId: ReportId; readonly personId: PersonId };
  readonly photos: ReportPhotoId;
  readonly photoDays: { readonly personId: PersonId; readonly on: Day };
  readonly assets: AssetCode;
  readonly persons: PersonId;
  readonly apiKeys: ApiKeyId;
  readonly areas: AreaId;
  readonly areaNumbers: PersonId;
  readonly responseTables: ResponseTable['tableId'];
}

export type Wanted = WantedOf<FileRefs>;
export type Found = FoundOf<Files>;
export type Outcome<Answer> = OutcomeOf<Files, Answer>;

export interface FeedbackStore extends FileStore<Files, FileRefs> {
  /** Open public reports around a point: the cells that its circle touches, read side by side. */
  listNear(centre: Point, radiusMetres: number): Promise<readonly Report[]>;
  /** Facilities within so many metres. */
  listAssetsNear(centre: Point, radiusMetres: number): Promise<readonly Asset[]>;
  /** Public reports within a small box, each of its cells read side by side; `more` where a cell has more than is read. */
  listInBox(
    box: Box,
    wanted: { readonly open: boolean; readonly closedSince?: string },
  ): Promise<{ readonly reports: readonly Report[]; readonly more: boolean }>;
  /** Areas that somebody watches and that touch a cell, in no order that means anything. */
  listAreasIn(cell: string, query: PageQuery): Promise<Page<AreaId>>;
  /** Adds to the heat of a cell in a week, named by its Monday; each event once. */
  countHeat(eventId: string, week: Day, counted: HeatCount): Promise<unknown>;
  readHeat(week: Day): Promise<readonly HeatCount[]>;
  /** What somebody filed or follows, the newest first. */
  listFollowed(personId: PersonId, query: PageQuery): Promise<Page<Follow>>;
  /** Who follows a report, in no order that means anything. */
  listFollowers(reportId: ReportId, query: PageQuery): Promise<Page<Follow>>;
  /** Public reports by when they were filed, of one month in UTC such as `2026-11`, the newest first. */
  listListed(month: string, between: readonly [from: string, to: string], query: PageQuery): Promise<Page<Listing>>;
  /** The same of one service alone, those that are open or those that are closed. */
  listListedOf(
    of: { readonly code: ServiceCode; readonly status: 'open' | 'closed'; readonly month: string },
    between: readonly [from: string, to: string],
    query: PageQuery,
  ): Promise<Page<Listing>>;
  /** Public reports by when they last changed, of one month in UTC, the latest first. */
  listUpdated(
    month: string,
    between: readonly [from: string, to: string],
    query: PageQuery,
  ): Promise<Page<UpdatedReport>>;
  /** The same of those that lie with one unit. */
  listUpdatedOf(
    unitId: UnitId,
    month: string,
    between: readonly [from: string, to: string],
    query: PageQuery,
  ): Promise<Page<UpdatedReport>>;
  /** Keys of Open311, the newest first. */
  listApiKeys(query: PageQuery): Promise<Page<ApiKey>>;
  /** The photographs of a report, those of its repair too. */
  listPhotos(reportId: ReportId): Promise<readonly ReportPhoto[]>;
  /** Photographs of public reports that no officer has looked at, the oldest first. */
  listPhotosToMark(query: PageQuery): Promise<Page<ReportPhoto>>;
  /** Photographs that may be forgotten from this instant on, if their reports are closed for long. */
  listPhotosToForget(until: Date, query: PageQuery): Promise<Page<ReportPhoto>>;
  /** A list of open reports by the day on which they are expected, `closing` by the instant at which they close. */
  listQueue(queue: Queue, query: PageQuery): Promise<Page<Report>>;
  /** Tells the world of a reading, which changes nothing here. */
  tell(event: NewEvent): Promise<void>;
}

export interface Deps {
  readonly store: FeedbackStore;
  readonly desk: DeskStore;
  /** Links to photographs, good for minutes. */
  readonly pictures: Pick<PictureShelf, 'viewUrl'>;
  /** Takes the parts of photographs. */
  readonly uploads: MultiPartUploads;
  readonly vault: Vault;
  readonly now: Clock;
  readonly newId: NewId;
  readonly random: (bytes: number) => Uint8Array;
  readonly city: string;
  readonly h5Url: string;
}
