import type {
  AssetCode,
  AttributeAnswers,
  IdentityProvider,
  PersonId,
  ReportId,
  ReportOutcome,
  ReportPhotoId,
  ReportPhotoRefusal,
  ReportSource,
  ReportStatus,
  ServiceCode,
  Sha256,
  UnitId,
} from '@yilu/contracts';
import type { Day } from '@yilu/kernel';

/** A place on earth, WGS-84. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** One step that everybody may see; who took it stands in the log of acts. */
export interface Step {
  readonly at: string;
  readonly status: ReportStatus;
  readonly unitId?: UnitId;
  readonly text?: string;
  readonly expectedOn?: Day;
}

/** Where a report lies at a unit, and by when the unit has to have done something. */
export interface Assignment {
  readonly unitId: UnitId;
  readonly at: string;
  /** By then it is given back, if it is not the unit's (H5: one working day). */
  readonly returnBy: Day;
  /** Seen by the unit: reports that nobody has looked at for a day are shown to the desk. */
  readonly seenAt?: string;
}

/** What an officer put right: kept, because the suggestion is measured by it. */
export type Correction = { readonly at: string } & (
  | { readonly what: 'service'; readonly from: ServiceCode; readonly to: ServiceCode }
  | { readonly what: 'location'; readonly from?: Point; readonly to: Point }
);

/** A report of the hotline: a request of Open311. Nobody's name, phone or login is in it. */
export interface Report {
  readonly reportId: ReportId;
  readonly version: number;
  readonly serviceCode: ServiceCode;
  readonly status: ReportStatus;
  readonly outcome?: ReportOutcome;
  readonly source: ReportSource;
  readonly location?: Point & { readonly accuracyMetres?: number };
  readonly place?: string;
  readonly assetCode?: AssetCode;
  /** His words; `shown` is what everybody sees where an officer changed or hid them. */
  readonly description: string;
  readonly shown?: { readonly description?: string; readonly at: string };
  /** What he wrote before an officer replaced or hid it, sealed. */
  readonly original?: string;
  readonly attributes: AttributeAnswers;
  readonly photoIds: readonly ReportPhotoId[];
  readonly fixedPhotoIds: readonly ReportPhotoId[];
  readonly requestedAt: string;
  /** When it was met with, where that was before it was filed: a draft without a network. */
  readonly occurredAt?: string;
  readonly updatedAt: string;
  readonly expectedOn?: Day;
  /** Once it is done: the day until which its reporter has his answer. */
  readonly answerBy?: Day;
  readonly assignment?: Assignment;
  /** Units that have given it back; each may once, and altogether once (domain/feedback.md §1). */
  readonly returnedBy: readonly UnitId[];
  readonly steps: readonly Step[];
  /** Filed by a person who may follow it; absent where he wanted to stay unknown or came through another client. */
  readonly reporter?: { readonly personId: PersonId; readonly provider: IdentityProvider };
  /** Called in: his phone, sealed, for the message with its number. */
  readonly caller?: { readonly phone: string };
  /** Sealed phones of callers whose reports were joined to this one: its news are theirs. */
  readonly alsoCallers?: readonly string[];
  /** Key of the client of Open311 that filed it, and what it calls its user. */
  readonly client?: {
    readonly keyId: string;
    readonly accountId?: string;
    /** Attributes that no service asks for, and addresses of pictures elsewhere: for the staff. */
    readonly extras?: Readonly<Record<string, readonly string[]>>;
  };
  /** What clients of Open311 wrote to it later: for the staff. */
  readonly clientNotes?: readonly ClientNote[];
  readonly followers: number;
  readonly duplicateOf?: ReportId;
  /** He saw these nearby and said that his is another. */
  readonly notTheSameAs?: readonly ReportId[];
  /** Where the small public copy of its first public photograph lies: lists show it without another read. */
  readonly cover?: string;
  /** Those of its other public photographs, in the order in which they became public: the next covers. */
  readonly otherCovers?: readonly string[];
  /** Those that were joined to it. */
  readonly joined?: readonly ReportId[];
  readonly corrections?: readonly Correction[];
  /** How many acts of officers there were. */
  readonly handled?: number;
  readonly suggested?: { readonly serviceCode: ServiceCode; readonly confidence: number };
  readonly reply?: { readonly at: string; readonly text: string };
  readonly survey?: {
    readonly until: string;
    readonly answeredAt?: string;
    readonly fixed?: boolean;
    readonly rating?: number;
    readonly text?: string;
  };
  readonly reopened: number;
  /** Who has been told that it is late: nobody, the unit, its lead, the supervisor. */
  readonly escalation: 0 | 1 | 2 | 3;
  readonly closedAt?: string;
}

/** An update of a report by a client of Open311: words for the desk, which change nothing by themselves. */
export interface ClientNote {
  readonly at: string;
  readonly keyId: string;
  readonly updateId: string;
  /** As the client put it, such as OPEN or FIXED. */
  readonly status?: string;
  readonly text: string;
  /** Addresses of pictures that lie elsewhere. */
  readonly links?: readonly string[];
}

/** Somebody follows a report: he filed it, or met with the same. */
export interface Follow {
  readonly reportId: ReportId;
  readonly personId: PersonId;
  readonly version: number;
  readonly provider: IdentityProvider;
  readonly since: string;
  /** He wants no more news. */
  readonly muted: boolean;
  /** When he left it: kept no longer than the store takes to forget it. */
  readonly leftAt?: string;
}

/** A region of a photograph that nobody outside may see, in parts of its width and height. */
export interface Region {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A photograph: its original sealed away, its public copy made once an officer has marked what is blurred. */
export interface ReportPhoto {
  readonly photoId: ReportPhotoId;
  readonly version: number;
  readonly state: 'waiting' | 'refused' | 'sealed' | 'public' | 'hidden';
  readonly shows: 'trouble' | 'fixed';
  readonly by: PhotoTaker;
  readonly reportId?: ReportId;
  /** Of a report that nobody outside may see: never marked, never public. */
  readonly isPrivate?: true;
  readonly sha256: Sha256;
  readonly sizeBytes: number;
  readonly mediaType: string;
  /** Where the bytes as they came lie, and by what upload they come. */
  readonly originalKey: string;
  readonly uploadId?: string;
  readonly registeredAt: string;
  readonly capturedAt?: string;
  readonly refusal?: ReportPhotoRefusal;
  /** The resized copies without metadata, for its taker and the staff. */
  readonly copyKey?: string;
  readonly thumbnailKey?: string;
  /** What its file said of time and place; sealed, for the pin and for nobody else. */
  readonly exif?: string;
  /** What an officer marked; none where he said that nothing has to be hidden. */
  readonly regions?: readonly Region[];
  /** The copies that everybody may see. */
  readonly publicKey?: string;
  readonly publicThumbnailKey?: string;
  /** When it is looked at whether it may be forgotten. */
  readonly keptUntil: string;
  /** Since then there is no original any more, and no copy but the public one. */
  readonly forgottenAt?: string;
}

/** Whose photograph it is: a citizen's, an officer's, or one that came by a client of Open311. */
export interface PhotoTaker {
  readonly personId?: PersonId;
  /** Through which wallet he came, for word of a photograph that could not be kept. */
  readonly provider?: IdentityProvider;
  readonly officerId?: string;
  readonly keyId?: string;
}

/** How many photographs somebody registered on a day; forgotten when the day is over. */
export interface PhotoDay {
  readonly personId: PersonId;
  readonly on: Day;
  readonly version: number;
  readonly registered: number;
}

/** A sign, a signal or a pole that stands somewhere and has a number. */
export interface Asset {
  readonly assetCode: AssetCode;
  readonly version: number;
  readonly kind: 'sign' | 'signal' | 'lamp' | 'camera' | 'barrier';
  readonly location: Point;
  readonly place: string;
  readonly unitId: UnitId;
}

/** What the context knows of a person: nothing but whether he may act. */
export interface PersonFile {
  readonly personId: PersonId;
  readonly version: number;
  /** Of identity's news: what is older is dropped. */
  readonly revision: number;
  readonly verified: boolean;
  readonly locale: 'zh-CN' | 'en';
  readonly replacedBy?: PersonId;
  readonly deletedAt?: string;
}
