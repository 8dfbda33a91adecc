import type { Locale } from '@yilu/contracts';
import { exportedColumns } from './exported-records.js';

/** A spreadsheet takes a cell that begins like a formula for one: whoever opens the file must not run what is in it. */
const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The byte order mark tells a spreadsheet that this is UTF-8 and no local encoding. */
const byteOrderMark = '\uFEFF';

/** Exported records as a spreadsheet reads them. */
export function recordsCsv(lines: readonly (readonly string[])[], lang: Locale): string {
  const header = exportedColumns.map(({ zh, en }) => (lang === 'en' ? en : zh));
  return `${byteOrderMark}${[header, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
