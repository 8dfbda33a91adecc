import type { QueueQuery } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import type { Deps } from '../ports.js';
import { accessEntry } from './staff-command.js';

/** What waits for an officer, longest first; a lapsed lease no longer counts as an assignment. */
export const listQueue =
  ({ cases, now }: Deps) =>
  async (staff: Staff, query: QueueQuery) => {
    const at = now();
    const [page] = await Promise.all([cases.listQueue(query), cases.log(accessEntry(staff, 'queue_listed', at))]);
    const items = page.items.map(({ assignedTo, ...entry }) =>
      assignedTo && new Date(assignedTo.until) > at ? { ...entry, assignedTo } : entry,
    );
    return { ...page, items };
  };
