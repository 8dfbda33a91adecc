import type { Locale } from '@yilu/contracts';
import { csvOf } from '@yilu/kernel';
import { exportedColumns } from './exported-records.js';

/** Exported records as a spreadsheet reads them. */
export const recordsCsv = (lines: readonly (readonly string[])[], lang: Locale): string =>
  csvOf([exportedColumns.map(({ zh, en }) => (lang === 'en' ? en : zh)), ...lines]);
