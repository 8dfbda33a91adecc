import type { ReportId } from '@yilu/contracts';
import type { Step } from '../domain/files.js';
import type { Period } from '../open311/list-query.js';
import type { Deps } from '../ports.js';
import { betweenOf, monthsOf, through } from './list-requests.js';

/** Something that happened to a public request. */
export interface Update {
  readonly reportId: ReportId;
  readonly step: Step;
}

const pageRows = 100;

/**
 * What happened to public requests within a period. A request whose steps lie in it changed last in it or since: the list
 * by last change is read from the beginning of the period until now.
 */
export async function* listUpdates(
  { store, now }: Pick<Deps, 'store' | 'now'>,
  { from, to }: Period,
  most: number,
): AsyncGenerator<Update> {
  const since = { from, to: now() };
  const [earliest, latest] = betweenOf({ from, to });
  const read = (month: string, cursor: string | undefined) =>
    store.listUpdated(month, betweenOf(since), { limit: pageRows, ...(cursor ? { cursor } : {}) });
  let count = 0;
  for await (const { reportId, steps } of through(monthsOf(since), read))
    for (const step of steps) {
      // That it was filed is no news to whoever filed it.
      if (step.status === 'submitted' || step.at < earliest || step.at > latest) continue;
      if (++count > most) return;
      yield { reportId, step };
    }
}
