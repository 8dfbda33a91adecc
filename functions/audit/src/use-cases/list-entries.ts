import type { AuditEntry, AuditEntryQuery, Page } from '@yilu/contracts';
import type { Staff } from '@yilu/http';
import type { StaffDeps } from '../ports.js';
import { ownAct } from './own-act.js';

/** The audit log, newest first. Whoever reads it stands in it too: the read is told beside it. */
export const listEntries =
  ({ log }: StaffDeps) =>
  async (staff: Staff, query: AuditEntryQuery): Promise<Page<AuditEntry>> => {
    const told = log.tell(ownAct(staff, 'entries_listed', query.officerId ?? query.subject));
    const [page] = await Promise.all([log.list(query), told]);
    return page;
  };
