import type { NewEvent } from '@yilu/contracts';
import type { Staff } from '@yilu/http';

/** An act of an auditor in the audit log itself, as every context tells of its officers' acts. */
export const ownAct = ({ id, name }: Staff, act: string, subject: string | undefined): NewEvent => ({
  type: 'staff.acted',
  data: { context: 'audit', officerId: id, officerName: name, act, ...(subject === undefined ? {} : { subject }) },
});
