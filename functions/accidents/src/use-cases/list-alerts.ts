import type { Alert, AlertQuery, Page } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import { alertView } from '../domain/collision-watch.js';
import type { Deps } from '../ports.js';
import { actedOn } from './staff-command.js';

/** Groups of accidents that somebody should look into, what grew last first; who looked is told to the audit log. */
export const listAlerts =
  ({ cases, collisions }: Deps) =>
  async (staff: Staff, query: AlertQuery): Promise<Page<Alert>> => {
    const [page] = await Promise.all([collisions.list(query), cases.tell(actedOn(staff, 'alerts_listed'))]);
    return { ...page, items: page.items.flatMap((group) => alertView(group) ?? []) };
  };
