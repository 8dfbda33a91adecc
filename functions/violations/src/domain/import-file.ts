import type { FileFault } from './file-faults.js';
import type { RowFault } from './row-faults.js';

/** Where a run goes on: rows done, and the first byte of the next one. */
export interface Mark {
  readonly row: number;
  readonly offset: number;
}

/** A row that was not taken. */
export interface BadRow extends RowFault {
  /** Counted from 1 below the header. */
  readonly row: number;
  readonly recordId?: string;
}

/** What is known of a file that was believed: nothing below is read from another content than this one. */
export interface BelievedFile {
  /** Identity of the content in the object store. */
  readonly etag: string;
  readonly mac: string;
  readonly source: string;
  readonly rows: number;
  readonly start: Mark;
  /** Names of the columns of a CSV file. */
  readonly columns?: readonly string[];
}

/** How far a file of the bureau has come in. */
export interface ImportFile {
  readonly batchId: string;
  readonly version: number;
  readonly key: string;
  readonly kind: 'records' | 'devices';
  readonly format: 'jsonl' | 'csv';
  readonly state: 'running' | 'done' | 'refused';
  readonly arrivedAt: string;
  readonly endedAt?: string;
  readonly etag: string;
  readonly file?: BelievedFile;
  readonly refusal?: FileFault;
  /** Other contents that came under this number later. */
  readonly refusedLater: readonly { readonly at: string; readonly etag: string; readonly refusal: FileFault }[];
  readonly mark: Mark;
  readonly entered: number;
  readonly unchanged: number;
  readonly badRows: number;
  readonly bad: readonly BadRow[];
  /** Time that runs spent on it. */
  readonly workedMs: number;
  /** Until when somebody works on it. */
  readonly leasedUntil?: string;
}

/** Bad rows kept for the report; all of them are counted. */
export const mostBadRows = 1_000;

/** What a run found out about some rows. */
export interface Tally {
  readonly entered: number;
  readonly unchanged: number;
  readonly bad: readonly BadRow[];
}

/** The file after some more rows, up to `mark`. */
export const advanced = (file: ImportFile, mark: Mark, { entered, unchanged, bad }: Tally): ImportFile => ({
  ...file,
  mark,
  entered: file.entered + entered,
  unchanged: file.unchanged + unchanged,
  badRows: file.badRows + bad.length,
  bad: file.bad.length < mostBadRows ? [...file.bad, ...bad].slice(0, mostBadRows) : file.bad,
});

/** Identity, kind and form of a file by the name that it lies under; undefined for a name that is none of ours. */
export function fileNamed(key: string): Pick<ImportFile, 'batchId' | 'kind' | 'format'> | undefined {
  const found = /^violations\/(imports|devices)\/([0-9A-Za-z][0-9A-Za-z-]{3,59})\.(jsonl|csv)$/.exec(key);
  const [, folder, batchId, format] = found ?? [];
  if (!batchId) return undefined;
  return {
    batchId,
    kind: folder === 'devices' ? 'devices' : 'records',
    format: format === 'csv' ? 'csv' : 'jsonl',
  };
}
