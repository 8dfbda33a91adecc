import type { AdoptedRecord, Pseudonym, RecordId, Sha256, TipId, TipMediaId, TipStatus } from '@yilu/contracts';
import type { Day } from '@yilu/kernel';
import type { Place } from '@yilu/kernel/distance';
import type { TipType } from '@yilu/law/feedback/tip-rewards';
import type { NonAdoptionReason } from '@yilu/law/feedback/tip-rules';
import type { LastDay } from '@yilu/law/last-day';

/** Why a file that arrived is no evidence. */
export type MediaRefusal = 'other_kind' | 'other_size' | 'unreadable_video' | 'video_too_short' | 'video_too_long';

/** A picture or a video; its bytes lie as they came, unlocked until its report is adopted. */
export interface TipMedia {
  readonly mediaId: TipMediaId;
  readonly mediaType: 'image/jpeg' | 'video/mp4';
  readonly bytes: number;
  readonly sha256: Sha256;
  readonly capturedAt: string;
  readonly source: 'live' | 'album';
  readonly key: string;
  readonly registeredAt: string;
  /** When it was taken by what a camera wrote into the file itself; what the phone told is `capturedAt`. */
  readonly writtenAt?: string;
  readonly state: 'pending' | 'stored' | 'refused';
  readonly refusal?: MediaRefusal;
  /** Part of no report in time: its bytes are being removed. */
  readonly going?: true;
}

/** What a phone sends for a report before it is filed, and what it sent in vain. */
export interface MediaFile {
  readonly tipId: TipId;
  readonly version: number;
  readonly pseudonym: Pseudonym;
  /** Those that are part of no report: what is filed goes over to it. */
  readonly media: readonly TipMedia[];
  /** Of the last one: what nobody files within a week is forgotten. */
  readonly registeredAt: string;
  readonly filed?: true;
}

export interface TipStep {
  readonly at: string;
  readonly what: 'filed' | 'second' | 'taken_up' | 'reviewed' | 'decided' | 'appealed' | 'appeal_answered';
}

/** A report of a violation. Whose it is says a pseudonym alone; his words are sealed. */
export interface Tip {
  readonly tipId: TipId;
  readonly version: number;
  readonly pseudonym: Pseudonym;
  readonly status: TipStatus;
  readonly type: TipType;
  readonly plate?: string;
  readonly plateKind?: string;
  readonly occurredAt: string;
  readonly location: Place;
  readonly place: string;
  readonly text: string;
  readonly media: readonly TipMedia[];
  readonly filedAt: string;
  readonly reviewBy: LastDay;
  /** The reports that were second to this one when it was filed or taken up are found in the plate's file. */
  readonly review?: {
    readonly at: string;
    readonly officerId: string;
    readonly reason?: NonAdoptionReason;
    readonly note?: string;
  };
  readonly recordId?: RecordId;
  /** Row of the violation table that it was entered as. */
  readonly enteredAs?: string;
  /** What is told as a record as soon as the originals are locked. */
  readonly entering?: AdoptedRecord;
  /** Since when the originals of an adopted report lie where nobody can change or delete them. */
  readonly lockedAt?: string;
  /** The unlocked originals are being removed, or are. */
  readonly originals?: 'going' | 'gone';
  readonly appeal?: {
    readonly at: string;
    readonly text: string;
    readonly state: 'pending' | 'cleared' | 'kept';
    readonly answer?: string;
    readonly officerId?: string;
  };
  /** A penalty was decided for it: its reward was asked for. */
  readonly rewardedAt?: string;
  /** No penalty followed, or the decision was taken back for good, and with it the reward. */
  readonly withdrawnAt?: string;
  /** Officers who may know whose it is: they decide nothing about it. */
  readonly openedBy?: readonly string[];
  readonly steps: readonly TipStep[];
}

/** What is known of a reporter: how much he reported today, and what was found false. */
export interface ReporterFile {
  readonly pseudonym: Pseudonym;
  readonly version: number;
  readonly day?: { readonly on: Day; readonly count: number };
  readonly strikes: readonly { readonly tipId: TipId; readonly on: Day; readonly cleared?: true }[];
  /** Accounts of the same person that were merged into this one: their reports are his. */
  readonly also: readonly Pseudonym[];
  /** Into which this one was merged: what is found false counts there. */
  readonly into?: Pseudonym;
}

/** A car's reports of the last weeks: whoever comes second is told so. */
export interface PlateFile {
  readonly plate: string;
  readonly version: number;
  readonly seen: readonly {
    readonly tipId: TipId;
    readonly type: TipType;
    readonly occurredAt: string;
    readonly place: Place;
    readonly filedAt: string;
    /** The report that came before it. */
    readonly after?: TipId;
    /** Looked at and not adopted: it stands before nobody any more. */
    readonly rejected?: true;
  }[];
}

/** Which report became a record of violations. */
export interface RecordFile {
  readonly recordId: RecordId;
  readonly version: number;
  readonly tipId: TipId;
}
