import type { Page, PageQuery } from '@yilu/contracts';
import type { ObjectBytes } from '@yilu/http/object-bytes';
import type { Clock, Result } from '@yilu/kernel';
import type { Catalogue } from '@yilu/law/violations/catalogue';
import type { CodeDictionary } from '@yilu/law/violations/code-dictionary';
import type { Vault } from '@yilu/vault';
import type { FileFault } from './domain/file-faults.js';
import type { ViolationRecord } from './domain/files.js';
import type { BelievedFile, ImportFile, Mark } from './domain/import-file.js';
import type { Deps, ViolationStore } from './ports.js';

/** One line of a file, and where the next one begins; without text where it is longer than a row may be. */
export interface RowLine {
  readonly mark: Mark;
  readonly text?: string;
}

/** The bureau's files in the object store. */
export interface SignedFiles {
  /** Reads a file whole and believes it or not, keeping nothing of it; undefined where there is none. */
  believe(
    file: Pick<ImportFile, 'key' | 'kind' | 'format' | 'batchId'>,
  ): Promise<{ readonly etag: string; readonly read: Result<BelievedFile, FileFault> } | undefined>;
  /** Rows of a believed file from a mark on; undefined where another content lies there by now. */
  rows(key: string, file: BelievedFile, from: Mark): Promise<AsyncIterable<readonly RowLine[]> | undefined>;
}

/** What lay there before a record was entered, as far as it decides what became of the row. */
export type Existing = Pick<ViolationRecord, 'rowHash' | 'batchId' | 'row'>;

export interface ImportStore {
  find(batchId: string): Promise<ImportFile | undefined>;
  /** Writes the next version; false where somebody else wrote since. */
  save(file: ImportFile): Promise<boolean>;
  /** Files of the bureau, newest first. */
  list(query: PageQuery): Promise<Page<ImportFile>>;
  /** Files that are not worked off yet, the longest waiting first. */
  listRunning(): Promise<ImportFile[]>;
  /**
   * Enters records that are not there yet, each for itself and never over another: answers what lay there instead, in
   * their order. At most 100, with different numbers.
   */
  enter(records: readonly ViolationRecord[]): Promise<readonly (Existing | undefined)[]>;
}

/** Counts what people have to look into; an alarm hangs on each name. */
export type CountImports = (name: 'ImportsRefused' | 'ImportRowsRefused', value: number) => void;

export interface ImportDeps {
  readonly imports: ImportStore;
  readonly files: SignedFiles;
  readonly store: Pick<ViolationStore, 'perform'>;
  readonly vault: Pick<Vault, 'seal'>;
  readonly catalogues: () => Promise<readonly Catalogue[]>;
  /** The city's own dictionaries of codes; without one a code alone always waits for an officer. */
  readonly dictionaries: readonly CodeDictionary[];
  readonly city: string;
  readonly sha256: (content: string) => string;
  readonly count: CountImports;
  readonly now: Clock;
}

/** What takes over the adopted reports of citizens. */
export interface TipDeps {
  readonly store: Pick<ViolationStore, 'perform'>;
  /** Whole objects: a report's pictures to read, a record's to write. */
  readonly photos: Pick<ObjectBytes, 'read' | 'write'>;
  readonly sha256: (content: string | Uint8Array) => string;
  readonly city: string;
  readonly now: Clock;
}

/** What the officers' side needs beside everything else: the reports of what came in. */
export interface StaffDeps extends Deps {
  readonly imports: Pick<ImportStore, 'find' | 'list'>;
}
