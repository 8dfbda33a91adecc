import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  DeviceRow,
  FileHeader,
  FileSeal,
  maximumFileBytes,
  maximumRowBytes,
  RecordRow,
} from '@yilu/contracts/violation-files';
import { accept, type Result, refuse } from '@yilu/kernel';
import type { FileFault } from '../domain/file-faults.js';
import type { BelievedFile, ImportFile, Mark } from '../domain/import-file.js';
import { csvCells } from '../domain/row-text.js';
import type { RowLine, SignedFiles } from '../ports-import.js';

/** An object as it is opened at a byte: its whole size, the identity of its content, and the bytes from there on. */
export interface OpenedFile {
  readonly bytes: number;
  readonly etag: string;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Lets go of what is not read. */
  close(): Promise<void>;
}
export type OpenFile = (key: string, from: number) => Promise<OpenedFile | undefined>;

const newline = 10;
const maximumHeadBytes = 8_192;
/** Longer than the last line: what is held back until the end is known. */
const tailBytes = 256;
const formats = { records: 'yilu-violations-1', devices: 'yilu-devices-1' } as const;
const columnsOf = { records: Object.keys(RecordRow.shape), devices: Object.keys(DeviceRow.shape) } as const;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Lines of a file that stand for nothing of their own carry a `#` where the rows are CSV. */
const framed = (line: string, format: ImportFile['format']) =>
  format === 'jsonl' ? line : line.startsWith('#') ? line.slice(1) : '';

const textOf = (bytes: Buffer, from: number, until: number) =>
  bytes.toString('utf8', from, bytes[until - 1] === 13 ? until - 1 : until);

interface Head {
  readonly header: FileHeader;
  readonly start: Mark;
  readonly columns?: readonly string[];
}

/** Header and names of columns; undefined while their lines are not whole. */
function headOf(bytes: Buffer, { kind, format, batchId }: Named): Result<Head, FileFault> | undefined {
  const end = bytes.indexOf(newline);
  const second = format === 'csv' && end >= 0 ? bytes.indexOf(newline, end + 1) : end;
  if (second < 0) return bytes.length > maximumHeadBytes ? refuse('file.header') : undefined;
  const header = FileHeader.safeParse(parsed(framed(textOf(bytes, 0, end), format)));
  if (!header.success) return refuse('file.header');
  if (header.data.format !== formats[kind]) return refuse('file.kind');
  if (header.data.batchId !== batchId) return refuse('file.other_batch');
  const start = { row: 0, offset: second + 1 };
  if (format === 'jsonl') return accept({ header: header.data, start });
  const columns = csvCells(textOf(bytes, end + 1, second));
  const agreed = columns.ok && columns.value.every((name) => columnsOf[kind].includes(name));
  if (!agreed || new Set(columns.value).size < columns.value.length) return refuse('file.columns');
  return accept({ header: header.data, start, columns: columns.value });
}

function breaksIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) count++;
  return count;
}

type Named = Pick<ImportFile, 'key' | 'kind' | 'format' | 'batchId'>;

/** Hashes everything but the last line, which only the end of the file tells apart. */
function sealReader(secret: Buffer) {
  const hmac = createHmac('sha256', secret);
  let held: Buffer = Buffer.alloc(0);
  let breaks = 0;
  const take = (bytes: Uint8Array) => {
    hmac.update(bytes);
    breaks += breaksIn(bytes);
  };
  return {
    feed(bytes: Uint8Array) {
      const all = Buffer.concat([held, bytes]);
      const cut = Math.max(0, all.length - tailBytes);
      take(all.subarray(0, cut));
      held = all.subarray(cut);
    },
    /** The last line with the hash and the line breaks of all before it. */
    end() {
      const last = held.at(-1) === newline ? held.length - 1 : held.length;
      const from = held.lastIndexOf(newline, last - 1) + 1;
      take(held.subarray(0, from));
      return { line: textOf(held, from, last), breaks, mac: hmac.digest() };
    },
  };
}

async function believed(named: Named, opened: OpenedFile, keys: Keys): Promise<Result<BelievedFile, FileFault>> {
  let head: Head | undefined;
  let first: Buffer = Buffer.alloc(0);
  let reader: ReturnType<typeof sealReader> | undefined;
  for await (const chunk of opened.chunks) {
    if (reader) {
      reader.feed(chunk);
      continue;
    }
    first = Buffer.concat([first, chunk]);
    const read = headOf(first, named);
    if (!read) continue;
    if (!read.ok) return read;
    head = read.value;
    const secret = Object.hasOwn(keys, head.header.keyId) ? keys[head.header.keyId] : undefined;
    if (!secret) return refuse('file.unknown_key');
    reader = sealReader(secret);
    reader.feed(first);
  }
  if (!head || !reader) return refuse('file.empty');
  const { line, breaks, mac } = reader.end();
  const seal = FileSeal.safeParse(parsed(framed(line, named.format)));
  if (!seal.success) return refuse('file.seal');
  if (!timingSafeEqual(Buffer.from(seal.data.mac, 'hex'), mac)) return refuse('file.wrong_mac');
  const { header, start, columns } = head;
  if (breaks - (named.format === 'csv' ? 2 : 1) !== header.rows) return refuse('file.wrong_count');
  return accept({
    etag: opened.etag,
    mac: seal.data.mac,
    source: header.source,
    rows: header.rows,
    start,
    ...(columns ? { columns } : {}),
  });
}

/** Lines from a mark on, those of one chunk together; what is longer than a row may be is never kept. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, from: Mark, rows: number): AsyncGenerator<RowLine[]> {
  let { row, offset } = from;
  let rest: Buffer = Buffer.alloc(0);
  let dropped = 0;
  for await (const chunk of chunks) {
    const bytes =
      rest.length > 0 ? Buffer.concat([rest, chunk]) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    const lines: RowLine[] = [];
    let at = 0;
    for (let end = bytes.indexOf(newline); end >= 0 && row < rows; end = bytes.indexOf(newline, at)) {
      const length = dropped + end - at;
      row += 1;
      offset += length + 1;
      lines.push({ mark: { row, offset }, ...(length > maximumRowBytes ? {} : { text: textOf(bytes, at, end) }) });
      dropped = 0;
      at = end + 1;
    }
    rest = bytes.subarray(at);
    if (rest.length > maximumRowBytes) {
      dropped += rest.length;
      rest = Buffer.alloc(0);
    }
    if (lines.length > 0) yield lines;
    if (row >= rows) return;
  }
}

type Keys = Readonly<Record<string, Buffer>>;

/** Files that are sealed by a shared secret, read in two passes: the whole of it to believe it, then row by row. */
export const signedFiles = (open: OpenFile, keys: Keys): SignedFiles => ({
  async believe(named) {
    const opened = await open(named.key, 0);
    if (!opened) return undefined;
    const tooLarge = opened.bytes > maximumFileBytes;
    const read = tooLarge ? refuse('file.too_large' as const) : await believed(named, opened, keys);
    await opened.close();
    return { etag: opened.etag, read };
  },
  async rows(key, { etag, rows }, from) {
    const opened = await open(key, from.offset);
    if (opened?.etag === etag) return linesOf(opened.chunks, from, rows);
    // Another content may say anything: it was never held against a seal.
    await opened?.close();
    return undefined;
  },
});
