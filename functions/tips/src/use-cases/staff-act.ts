import type { NewEvent } from '@yilu/contracts';
import type { StaffCommand } from './commands.js';

/** Word to the audit log of what an officer did or looked at, in the act's transaction. */
export const actedBy = (
  { officerId, name }: StaffCommand['officer'],
  act: string,
  subject: string,
  reason?: string,
): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'tips',
    officerId,
    officerName: name,
    act,
    subject,
    ...(reason === undefined ? {} : { reason }),
  },
});
