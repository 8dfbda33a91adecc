import type { StaffRecordQuery, StaffRecords } from '@yilu/contracts';
import { staffRecordSummary } from '../domain/staff-record.js';
import type { Deps } from '../ports.js';
import type { StaffCommand } from './commands.js';
import { actedBy } from './staff-act.js';

/** Records that wait for an officer, the longest waiting first. The look is told beside it. */
export const listStaffRecords =
  ({ store, city }: Deps) =>
  async (officer: StaffCommand['officer'], { queue, ...query }: StaffRecordQuery): Promise<StaffRecords> => {
    const look = actedBy(officer, `${queue}_records_listed`);
    const [page] = await Promise.all([store.listQueue(queue, query), store.tell(look)]);
    return { ...page, items: page.items.map((record) => staffRecordSummary(record, city)) };
  };
