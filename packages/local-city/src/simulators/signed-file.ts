import { createHmac } from 'node:crypto';

/** Who signs, and what the file is. */
export interface SignedFileHead {
  readonly format: string;
  readonly batchId: string;
  readonly source: string;
  readonly keyId: string;
  readonly createdAt: string;
}
type Cell = string | number | boolean | undefined;

const macOf = (secret: string, text: string) =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest('hex');

/** Puts the last line under a text: a hash over every byte before it, by the shared secret (base64). */
const sealed = (secret: string, text: string, mark = '') =>
  Buffer.from(`${text}${mark}${JSON.stringify({ mac: macOf(secret, text) })}\n`);

/** A signed file of JSON Lines: header, rows, seal. Rows that are text already stand as they are. */
export function signedJsonLines(head: SignedFileHead, rows: readonly (object | string)[], secret: string): Buffer {
  const lines = rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`);
  return sealed(secret, `${JSON.stringify({ ...head, rows: rows.length })}\n${lines.join('')}`);
}

const quoted = (cell: Cell) => {
  const text = String(cell ?? '');
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** The same as CSV: header and seal behind a `#`, the names of the columns in the second line. */
export function signedCsv(
  head: SignedFileHead,
  rows: readonly Readonly<Record<string, Cell>>[],
  secret: string,
): Buffer {
  const columns = [...new Set(rows.flatMap(Object.keys))];
  const lines = rows.map((row) => `${columns.map((name) => quoted(row[name])).join(',')}\n`);
  const header = `#${JSON.stringify({ ...head, rows: rows.length })}\n${columns.join(',')}\n`;
  return sealed(secret, header + lines.join(''), '#');
}
