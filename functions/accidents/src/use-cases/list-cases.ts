import type { PageQuery } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** The caller's accidents, newest first. */
export const listCases =
  ({ cases }: Deps) =>
  (personId: string, query: PageQuery) =>
    cases.listOf(personId, query);
