import type { ReportPhotoRefusal } from '@yilu/contracts';
import type { ObjectBytes } from '@yilu/http/object-bytes';
import type { Result } from '@yilu/kernel';
import type { Region } from './domain/files.js';
import type { Deps } from './ports.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** A copy for a screen and one for a list, as JPEG without metadata. */
export interface Copies {
  readonly large: Bytes;
  readonly small: Bytes;
}

/** What a file turned out to be: its copies, and what it said of time and place before that was dropped. */
export interface Developed extends Copies {
  readonly exif: { readonly takenAt?: string; readonly location?: { readonly lat: number; readonly lng: number } };
}

/** The dark room: looks into files and draws pictures anew. */
export interface Darkroom {
  /** Refused where the file is no photograph that may be kept; throws for nothing that a file can be. */
  develop(bytes: Bytes): Promise<Result<Developed, Exclude<ReportPhotoRefusal, 'other_bytes'>>>;
  /** A copy with these regions painted over for good, and its small one. */
  blur(copy: Bytes, regions: readonly Region[]): Promise<Copies>;
}

/** What a citizen's side needs of photographs: to take parts, and to say which are there. */
export type TakingDeps = Pick<Deps, 'store' | 'vault' | 'pictures' | 'uploads' | 'now' | 'newId'>;

/** What the job and the officers' side need beside it: bytes, and somebody who draws. */
export type DevelopingDeps = Pick<Deps, 'store' | 'vault' | 'now'> & {
  readonly bytes: ObjectBytes;
  readonly darkroom: Darkroom;
};

export type ModerationDeps = TakingDeps & DevelopingDeps;
