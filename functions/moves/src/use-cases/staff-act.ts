import type { NewEvent } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** Word to the audit log of what an officer did or looked at, and why where a reason is due; in the act's transaction. */
export const actedBy = ({ id, name }: Staff, act: string, subject: string, reason?: string): NewEvent => ({
  type: 'staff.acted',
  data: { context: 'moves', officerId: id, officerName: name, act, subject, ...(reason ? { reason } : {}) },
});
