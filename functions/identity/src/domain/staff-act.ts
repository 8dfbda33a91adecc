import type { NewEvent, Officer } from '@yilu/contracts';

export type StaffAct = 'signed_in' | 'signed_out' | 'session_reused';

/** Word to the audit log: when an officer's shift began and ended. */
export const staffActed = ({ officerId, name }: Pick<Officer, 'officerId' | 'name'>, act: StaffAct): NewEvent => ({
  type: 'staff.acted',
  data: { context: 'identity', officerId, officerName: name, act },
});
