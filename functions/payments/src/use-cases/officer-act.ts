import type { NewEvent } from '@yilu/contracts';

/** Who acts, with the name under which the audit log keeps it. */
export interface Officer {
  readonly id: string;
  readonly name: string;
}

/** Word to the audit log of what an officer did or looked at; the reason where the act has one. */
export const officerAct = ({ id, name }: Officer, act: string, subject?: string, reason?: string): NewEvent => ({
  type: 'staff.acted',
  data: {
    context: 'payments',
    officerId: id,
    officerName: name,
    act,
    ...(subject ? { subject } : {}),
    ...(reason ? { reason } : {}),
  },
});
