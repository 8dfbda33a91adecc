import { accept } from '@yilu/kernel';
import { responseFigures } from '../domain/response-times.js';
import { maximumSpanDays } from '../open311/list-query.js';
import type { Deps } from '../ports.js';
import { applied, stepOf } from './applied.js';
import { listRequests } from './list-requests.js';

const dayMs = 86_400_000;

/**
 * Counts the table of response times anew: from the very rows that Open311 lists of the last ninety days, so that anybody
 * can count it after us.
 */
export const measureResponseTimes =
  ({ store, now }: Pick<Deps, 'store' | 'now'>) =>
  async (): Promise<void> => {
    const to = now();
    const from = new Date(to.getTime() - maximumSpanDays * dayMs);
    const everything = { codes: [], statuses: ['open', 'closed'] as const, skip: 0, take: Number.MAX_SAFE_INTEGER };
    const rows = await responseFigures(listRequests({ store }, { from, to, ...everything }), to);
    const command = stepOf('measureResponseTimes', to.toISOString());
    const wanted = { responseTables: ['public'] } as const;
    const outcome = await store.perform<null, never>(command, wanted, ({ responseTables: [known] }) => {
      const version = (known?.version ?? 0) + 1;
      const table = { tableId: 'public', version, from: from.toISOString(), until: to.toISOString(), rows } as const;
      return accept({ responseTables: [table], answer: null });
    });
    applied(outcome, command.key);
  };
