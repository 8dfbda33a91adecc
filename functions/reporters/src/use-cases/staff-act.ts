import type { NewEvent } from '@yilu/contracts';
import type { Acting } from '../domain/opening.js';

/** Word to the audit log of what an officer did, and why, in the act's transaction. */
export const actedBy = ({ officerId, name }: Acting, act: string, subject: string, reason?: string): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'reporters',
    officerId,
    officerName: name,
    act,
    subject,
    ...(reason === undefined ? {} : { reason }),
  },
});
