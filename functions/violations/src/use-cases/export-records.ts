import type { Locale, PersonId } from '@yilu/contracts';
import { recordsCsv } from '../domain/records-csv.js';
import type { Deps } from '../ports.js';
import { exportedLines } from './exported-lines.js';

/** The caller's records as one file for a spreadsheet. */
export const exportRecords =
  (deps: Pick<Deps, 'store' | 'city'>) =>
  async (personId: PersonId, lang: Locale): Promise<string> =>
    recordsCsv(await exportedLines(deps, personId, lang), lang);
