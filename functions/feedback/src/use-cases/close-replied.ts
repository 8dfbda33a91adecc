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

/** Closes every answered report whose reporter has said nothing for a week (H6); the rest of a long list the next time. */
export const closeReplied = (deps: Closing) => async (): Promise<number> => {
  const { items } = await deps.store.listQueue('closing', { limit: 50 });
  // The list is in the order of its ends.
  const over = items.filter(({ survey }) => survey && Date.parse(survey.until) <= deps.now().getTime());
  for (const report of over) await close(deps, report);
  return over.length;
};
