import { createHmac, randomBytes } from 'node:crypto';
import type { Faults } from './simulator.js';

/** What a signed file of a day holds, and how it may depart from the truth. */
export interface DayFileParts {
  readonly about: {
    readonly format: string;
    readonly fileId: string;
    readonly day: string;
    readonly createdAt: string;
  };
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Base64. */
  readonly key: string;
  readonly faults: Faults;
  /** Which column a wrong amount stands in. */
  readonly amountColumn: number;
  /** A line of something that never was. */
  readonly extra: readonly string[];
}

/** What a reconciliation must find: a line that is missing, one too many, one of another amount, or one twice. */
function spoiled({ rows, faults, amountColumn, extra }: DayFileParts): readonly (readonly string[])[] {
  const [first, ...rest] = rows;
  if (faults.strikes('file_extra_line')) return [...rows, extra];
  if (!first) return rows;
  if (faults.strikes('file_missing_line')) return rest;
  if (faults.strikes('file_twice')) return [first, ...rows];
  if (faults.strikes('file_other_amount'))
    return [first.map((cell, n) => (n === amountColumn ? String(Number(cell) + 100) : cell)), ...rest];
  return rows;
}

/** A line `#` and the header, the names of the columns, the rows, and a line `#` and the HMAC over all before it. */
export function signedFile(parts: DayFileParts): string {
  const rows = spoiled(parts);
  const header = { ...parts.about, keyId: 'bank-1', rows: rows.length };
  const lines = [`#${JSON.stringify(header)}`, parts.columns.join(','), ...rows.map((row) => row.join(','))];
  const content = `${lines.join('\n')}\n`;
  const key = parts.faults.strikes('file_forged') ? randomBytes(32) : Buffer.from(parts.key, 'base64');
  const mac = createHmac('sha256', key).update(content).digest('hex');
  return `${content}#${JSON.stringify({ mac })}\n`;
}
