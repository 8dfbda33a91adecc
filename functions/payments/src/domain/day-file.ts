import { createHmac, timingSafeEqual } from 'node:crypto';
import { accept, type Day, type Result, refuse } from '@yilu/kernel';

/**
 * A signed file of somebody else's day: a line `#` and a header in JSON, a line of column names, the rows, and a line `#`
 * and the HMAC-SHA-256 over every byte before it. Values hold no commas.
 */
export interface DayFile {
  readonly fileId: string;
  readonly day: Day;
  readonly rows: readonly {
    /** Its number in the file, for people; the header is line 1. */
    readonly line: number;
    readonly cells: ReadonlyMap<string, string>;
  }[];
}

/** `not_genuine`: nothing in it may be believed. `malformed`: its own header or count says otherwise. */
export type DayFileRefusal = 'file.not_genuine' | 'file.malformed';

/** Row n stands on line n + 2: the header and the columns come first. */
const firstRow = 3;

interface Header {
  readonly format: string;
  readonly fileId: string;
  readonly day: Day;
  readonly rows: number;
}

function headerOf(text: string): Header | undefined {
  try {
    const header: unknown = JSON.parse(text.replace(/^#/, ''));
    if (typeof header !== 'object' || header === null) return undefined;
    const { format, fileId, day, rows } = header as Record<string, unknown>;
    const named = typeof format === 'string' && typeof fileId === 'string' && /^[0-9A-Za-z_-]{1,80}$/.test(fileId);
    const dated = typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day);
    return named && dated && Number.isSafeInteger(rows) ? { format, fileId, day, rows: Number(rows) } : undefined;
  } catch {
    return undefined;
  }
}

/** Reads a file of this format and day; MAC and count are looked at before any row is. */
export function readDayFile(
  text: string,
  expected: { readonly key: Uint8Array; readonly format: string; readonly day: Day },
): Result<DayFile, DayFileRefusal> {
  const end = text.trimEnd().lastIndexOf('\n') + 1;
  const given = Buffer.from(/^#\{"mac":"([0-9a-f]{64})"\}$/.exec(text.slice(end).trim())?.[1] ?? '', 'hex');
  const mac = createHmac('sha256', expected.key).update(text.slice(0, end)).digest();
  if (given.length !== mac.length || !timingSafeEqual(given, mac)) return refuse('file.not_genuine');
  const [first = '', second = '', ...lines] = text.slice(0, end).trimEnd().split(/\r?\n/);
  const header = headerOf(first);
  if (!header || header.format !== expected.format || header.day !== expected.day) return refuse('file.malformed');
  if (header.rows !== lines.length) return refuse('file.malformed');
  const columns = second.split(',');
  const rows = lines.map((line, n) => {
    const values = line.split(',');
    // A row of another length has no cells at all: whoever reads it finds nothing, and says so by its number.
    const cells = values.length === columns.length ? columns.map((name, at) => [name, values[at] ?? ''] as const) : [];
    return { line: n + firstRow, cells: new Map(cells) };
  });
  return accept({ fileId: header.fileId, day: header.day, rows });
}

/** Whole fen as files write them; undefined for anything else. */
export function fenOf(text: string | undefined): number | undefined {
  if (!text || !/^-?\d{1,13}$/.test(text)) return undefined;
  return Number(text);
}
