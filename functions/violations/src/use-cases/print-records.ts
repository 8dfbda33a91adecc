import type { Locale, PersonId } from '@yilu/contracts';
import type { Deps } from '../ports.js';
import { exportedLines } from './exported-lines.js';

/** The caller's records on paper. */
export const printRecords =
  (deps: Pick<Deps, 'store' | 'city' | 'papers' | 'now'>) =>
  async (personId: PersonId, lang: Locale): Promise<Uint8Array<ArrayBuffer>> =>
    deps.papers.records({ lines: await exportedLines(deps, personId, lang), madeAt: deps.now() });
