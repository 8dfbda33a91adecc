import type { PageQuery } from '@yilu/contracts';
import type { Deps } from '../ports.js';

/** Who has read or decided what, newest first. */
export const listAccesses =
  ({ cases }: Deps) =>
  (query: PageQuery) =>
    cases.listAccesses(query);
