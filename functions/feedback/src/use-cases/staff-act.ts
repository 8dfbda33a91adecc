import type { NewEvent } from '@yilu/contracts';

/** Word to the audit log of what an officer did or looked at, and why where a reason is due; in the act's transaction. */
export const actedBy = (
  { officerId, name }: { readonly officerId: string; readonly name: string },
  act: string,
  subject?: string,
  reason?: string,
): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'feedback',
    officerId,
    officerName: name,
    act,
    ...(subject === undefined ? {} : { subject }),
    ...(reason === undefined ? {} : { reason }),
  },
});
