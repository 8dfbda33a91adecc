import type { QueueQuery } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import type { Deps } from '../ports.js';
import { actedOn } from './staff-command.js';

const quarterMs = 15 * 60_000;

/** What waits for an officer, longest first; a lapsed lease no longer counts as an assignment. */
export const listQueue =
  ({ cases, now }: Deps) =>
  async (staff: Staff, query: QueueQuery) => {
    const at = now();
    // A console asks every few seconds: one word a quarter of an hour says as much, and buries nothing.
    const quarter = new Date(Math.floor(at.getTime() / quarterMs) * quarterMs);
    const looked = cases.tell(actedOn(staff, 'queue_listed'), `queue-${staff.id}-${quarter.toISOString()}`);
    const [page] = await Promise.all([cases.listQueue(query), looked]);
    const items = page.items.map(({ assignedTo, ...entry }) =>
      assignedTo && new Date(assignedTo.until) > at ? { ...entry, assignedTo } : entry,
    );
    return { ...page, items };
  };
