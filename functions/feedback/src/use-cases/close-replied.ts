import { accept } from '@yilu/kernel';
import type { Report } from '../domain/files.js';
import { silent } from '../domain/judging.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { reportChanged } from './report-news.js';

type Closing = Pick<Deps, 'store' | 'vault' | 'now' | 'city' | 'h5Url'>;

async function close(deps: Closing, { reportId, reply }: Report): Promise<void> {
  const command = stepOf('closeReport', `${reportId}:${reply?.at}`);
  const outcome = await deps.store.perform<null, never>(
    command,
    { reports: [reportId] },
    async ({ reports: [report] }) => {
      const next = report && silent(report, deps.now());
      if (!next) return accept({ answer: null });
      return accept({ reports: [next], events: await reportChanged(next, 'closed', deps), answer: null });
    },
  );
  applied(outcome, command.key);
}

/**
 * Closes answered reports whose reporter has said nothing for a week (H6), page by page until none is over or `mayGoOn`
 * says no. A fault with one is handed to `report` and keeps no other waiting. Answers how many were closed.
 */
export const closeReplied =
  (deps: Closing, report: (fault: unknown) => void) =>
  async (mayGoOn: () => boolean): Promise<number> => {
    let closed = 0;
    let cursor: string | undefined;
    do {
      const page = await deps.store.listQueue('closing', { limit: 50, ...(cursor ? { cursor } : {}) });
      // The list is in the order of its ends.
      const over = page.items.filter(({ survey }) => survey && Date.parse(survey.until) <= deps.now().getTime());
      for (const one of over) {
        if (!mayGoOn()) return closed;
        await close(deps, one).then(() => closed++, report);
      }
      cursor = over.length < page.items.length ? undefined : page.nextCursor;
    } while (cursor);
    return closed;
  };
